import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useSay } from '../text/say.tsx';

/** The button of a page that adds one more, and the form it opens. */
export function Adding({
  button,
  title = button,
  form,
}: {
  readonly button: string;
  readonly title?: string;
  readonly form: (close: () => void) => ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button className="end" type="primary" onClick={() => setOpen(true)}>
        {button}
      </Button>
      <Modal open={isOpen} onCancel={close} footer={null} destroyOnHidden title={title}>
        {form(close)}
      </Modal>
    </>
  );
}

/** What is told this once and kept by whoever reads it: a click beside it does not take it away. */
export function ToldOnce({
  title,
  secret,
  close,
  children,
}: {
  readonly title: string;
  readonly secret: string | undefined;
  readonly close: () => void;
  readonly children?: ReactNode;
}) {
  const say = useSay();
  const [copied, setCopied] = useState<string>();
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <Modal
      open={secret !== undefined}
      onCancel={close}
      maskClosable={false}
      title={title}
      footer={[
        <Button key="copy" onClick={() => void copy(secret ?? '')}>
          {copied !== undefined && copied === secret
            ? say('复制好了', 'Copied')
            : say('复制', 'Copy')}
        </Button>,
        <Button key="done" type="primary" onClick={close}>
          {say('存好了', 'I have kept it')}
        </Button>,
      ]}
    >
      <p className="big mono">{secret}</p>
      {children}
    </Modal>
  );
}
