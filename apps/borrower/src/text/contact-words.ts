/** Answers to choose from: the engine's word, and how it is said. */
export type Choices = readonly (readonly [value: string, zh: string, en: string])[];

export const SIDES: Choices = [
  ['lender', '放款机构', 'The lender'],
  ['agency', '外包催收公司', 'A collection agency'],
  ['borrower', '我', 'I did'],
];

export const CHANNELS_OF_CONTACT: Choices = [
  ['phone', '电话', 'Call'],
  ['sms', '短信', 'Text message'],
  ['visit', '上门', 'Visit'],
  ['chat', '聊天', 'Chat'],
  ['letter', '信', 'Letter'],
  ['mail', '电子邮件', 'E-mail'],
  ['app', 'App 里的消息', 'A message in the app'],
];

export const REACHED: Choices = [
  ['self', '我', 'Me'],
  ['household', '同住的家人', 'Someone I live with'],
  ['relative', '别的家人', 'Other family'],
  ['employer', '单位', 'Employer'],
  ['other', '别人', 'Someone else'],
];

export const POSED_AS: Choices = [
  ['none', '没有', 'No one'],
  ['court', '法院', 'A court'],
  ['police', '公安', 'The police'],
  ['lawyer', '律师', 'A lawyer'],
  ['mediator', '调解员', 'A mediator'],
  ['regulator', '监管部门', 'The authority'],
];

export const DEMANDS_MADE: Choices = [
  ['payment', '按合同还款', 'Payment by the contract'],
  ['fee', '另外的手续费', 'Another fee'],
  ['private-account', '转到私人账户', 'A transfer to a private account'],
  ['codes', '验证码、密码', 'Codes or passwords'],
  ['new-loan', '借新还旧', 'A new loan'],
  ['others-pay', '让别人替我还', 'That others pay'],
  ['payout-fee', '放款前先交钱', 'Money before a payout'],
  ['procedure-fee', '先交仲裁费、调解费', 'A fee for arbitration or mediation'],
];

export const THREATS_MADE: Choices = [
  ['lawsuit', '起诉', 'A lawsuit'],
  ['credit-record', '上征信', 'The credit record'],
  ['home-visit', '上门', 'A visit at home'],
  ['workplace', '告诉单位', 'Telling the employer'],
  ['telling-others', '告诉别人', 'Telling others'],
  ['detention', '抓人', 'Arrest'],
  ['violence', '动手', 'Violence'],
  ['humiliation', '让我出丑', 'Putting me to shame'],
  ['consequences', '说得吓人的后果', 'Frightening consequences'],
];

export const DEEDS_DONE: Choices = [
  ['insult', '骂人、羞辱', 'Insults'],
  ['posting', '张贴、公开我的事', 'Posting my affairs'],
  ['entry', '硬闯、赖着不走', 'Forcing their way in, or staying'],
  ['came-alone', '只来了一个人', 'Coming alone'],
];
