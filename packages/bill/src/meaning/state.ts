/** What a wallet's state says of the money: it moved, it did not, or nobody has seen this state. */
export type Moved = 'moved' | 'stopped' | 'stopped-perhaps' | 'unknown';

/** States in which no money moved. */
const STOPPED =
  /^(?:等待付款|已关闭|芝麻免押下单成功|解冻成功|信用服务使用成功)$|(?:还款|扣款|交易|支付|付款|转账|转出|转入|提现|充值|代付)失败$/;

/** States that were never seen in an export but say that it came to nothing. */
const STOPPED_PERHAPS =
  /失败|取消|撤销|超时|失效|作废|拒绝|未支付|未付款|待付款|待支付|关闭(?!.*成功)/;

const MOVED =
  /成功|完成|收钱|存入|到账|已?转账|已支付|已付款|已付|付讫|收货|发货|退款|退还|已领取|已入账|已还清?/;

/** Judges a state; a blank one says nothing against the row. 交易关闭 is for the layout to judge. */
export function movedIn(state: string): Moved {
  if (state === '') return 'moved';
  if (STOPPED.test(state)) return 'stopped';
  if (STOPPED_PERHAPS.test(state) && state !== '交易关闭') return 'stopped-perhaps';
  return MOVED.test(state) || state === '交易关闭' || state === '/' ? 'moved' : 'unknown';
}
