import type { BorrowerCase } from '@forbear/negotiation';
import { planDebts } from '@forbear/plan';

// Planning several debts takes seconds on a small phone: the page stays awake meanwhile.
self.addEventListener('message', (event: MessageEvent<BorrowerCase>) => {
  self.postMessage(planDebts(event.data));
});
