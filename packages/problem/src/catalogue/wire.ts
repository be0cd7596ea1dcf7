import type { Entry } from './entry.ts';

const mendFile = {
  zh: '按提示的位置改正后再试。',
  en: 'Correct the place that is named and try again.',
};

/** Refusals at the border: files, requests and the words of the command line. */
export const wireProblems = {
  JSON_TEXT: {
    zh: '这不是有效的 JSON 文本。',
    en: 'This is not valid JSON.',
    next: {
      zh: '检查文件是否完整、引号和逗号是否正确。',
      en: 'Check that the file is whole, and its quotes and commas.',
    },
  },
  JSON_TOO_DEEP: {
    zh: '内容嵌套超过 {max} 层。',
    en: 'The content nests deeper than {max} levels.',
    next: mendFile,
  },
  JSON_TOO_LARGE: {
    zh: '文件太大。',
    en: 'The file is too large.',
    next: { zh: '只放一份个案。', en: 'Keep one case in a file.' },
  },
  KEY_MISSING: { zh: '缺少「{key}」。', en: '“{key}” is missing.', next: mendFile },
  KEY_UNKNOWN: {
    zh: '不认识「{key}」这一项。',
    en: 'The key “{key}” is not known.',
    next: { zh: '删掉它，或核对拼写。', en: 'Remove it, or check its spelling.' },
  },
  VALUE_SHAPE: {
    zh: '这里的值类型或范围不对，应当是：{wanted}。',
    en: 'The value here has the wrong type or range; it should be: {wanted}.',
    next: mendFile,
  },
  DECIMAL_TEXT: {
    zh: '数字「{text}」看不懂。',
    en: 'The number “{text}” cannot be read.',
    next: {
      zh: '请写成普通小数，例如 -0.0125，不用指数、逗号和百分号。',
      en: 'Write a plain decimal such as -0.0125, without exponent, comma or percent sign.',
    },
  },
  TEXT_UNSAFE: {
    zh: '文字里有看不见的控制字符。',
    en: 'The text holds invisible control characters.',
    next: { zh: '重新输入这段文字。', en: 'Type the text anew.' },
  },
  DEBT_ID_TWICE: {
    zh: '债务编号「{id}」出现了两次。',
    en: 'The debt id “{id}” appears twice.',
    next: { zh: '给每笔债务不同的编号。', en: 'Give each debt its own id.' },
  },
  CASE_FILE_NEWER: {
    zh: '这份文件来自更新的版本（{version}）。',
    en: 'This file comes from a newer version ({version}).',
    next: { zh: '请先更新 Forbear。', en: 'Update Forbear first.' },
  },
  TOO_MANY_REQUESTS: {
    zh: '一次最多计算 {max} 个请求。',
    en: 'At most {max} requests can be computed at once.',
    next: { zh: '分几次计算。', en: 'Split them.' },
  },
  TOO_MANY_EVENTS: {
    zh: '一个文件最多放 {max} 条记录。',
    en: 'A file holds at most {max} events.',
    next: { zh: '分成几个文件。', en: 'Split the file.' },
  },
  HOURS_ORDER: {
    zh: '结束的时间要晚于开始的时间。',
    en: 'The hours must end later than they begin.',
    next: { zh: '改这两个时间。', en: 'Change the two times.' },
  },
  DAYS_ORDER: { zh: '结束日在开始日之前。', en: 'The end lies before the start.', next: mendFile },
  COMMAND_UNKNOWN: {
    zh: '没有「{command}」这个命令。',
    en: 'There is no command “{command}”.',
    next: { zh: '运行 forbear --help 看全部命令。', en: 'Run forbear --help for all commands.' },
  },
  OPTION_UNKNOWN: {
    zh: '没有「{option}」这个选项。',
    en: 'There is no option “{option}”.',
    next: { zh: '运行 forbear --help 看全部选项。', en: 'Run forbear --help for all options.' },
  },
  ARGUMENT_MISSING: {
    zh: '还缺「{name}」。',
    en: '“{name}” is missing.',
    next: { zh: '运行 forbear --help 看用法。', en: 'Run forbear --help for the usage.' },
  },
  FILE_UNREADABLE: {
    zh: '读不了文件「{file}」。',
    en: 'The file “{file}” cannot be read.',
    next: {
      zh: '核对路径，确认它是文件而且可以读取。',
      en: 'Check the path, and that it is a file you may read.',
    },
  },
  KEY_TWICE: {
    zh: '同一个名称写了两次。',
    en: 'The same name is given twice.',
    next: { zh: '只保留一个。', en: 'Keep one of the two.' },
  },
  FILE_UNWRITABLE: {
    zh: '写不了文件「{file}」。',
    en: 'The file “{file}” cannot be written.',
    next: { zh: '换一个位置再试。', en: 'Choose another place and try again.' },
  },
  FILE_ENCODING: {
    zh: '文件「{file}」不是 UTF-8 文本。',
    en: 'The file “{file}” is not UTF-8 text.',
    next: { zh: '用 UTF-8 重新保存。', en: 'Save it again as UTF-8.' },
  },
  DEBT_UNKNOWN: {
    zh: '个案里没有编号为「{id}」的债务。',
    en: 'The case has no debt with the id “{id}”.',
    next: { zh: '核对债务的编号（id）。', en: 'Check the id of the debt.' },
  },
} as const satisfies Record<string, Entry>;
