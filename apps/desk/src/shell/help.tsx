import { Modal } from 'antd';
import { useMe } from '../api/session.ts';
import { useSay } from '../text/say.tsx';
import { pagesOf } from './pages.ts';

/** Every key of the desk. */
export function Help({ open, close }: { readonly open: boolean; readonly close: () => void }) {
  const say = useSay();
  const pages = pagesOf(useMe());
  const keys: readonly (readonly [string, string])[] = [
    ['/', say('查找', 'search')],
    ['J K', say('上一行、下一行', 'row up and down')],
    ['Enter', say('打开选中的', 'open the chosen one')],
    ['A', say('接下没人接的', 'take what nobody has')],
    ['F', say('到筛选', 'to the filters')],
    ['Esc', say('关上、离开输入框', 'close, leave a field')],
    ['?', say('这张表', 'this list')],
    ...pages.map(({ key, name }): readonly [string, string] => [`g ${key}`, say.of(name)]),
  ];
  return (
    <Modal open={open} onCancel={close} footer={null} title={say('键盘', 'Keyboard')}>
      <table>
        <tbody>
          {keys.map(([key, what]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
