import { HELP_CHANNEL_NUMBERS } from '@forbear/rule';
import { useSay } from '../text/say.ts';

const { mental_health: MIND, ambulance: AMBULANCE } = HELP_CHANNEL_NUMBERS.values;

/** Whom to call, under every place for a person's own words: what is written there is never read surely. */
export function QuietLine() {
  const say = useSay();
  return (
    <p class="hint">
      {say('心里难受、撑不住，可以打 ', 'If it is too much to bear: ')}
      <a href={`tel:${MIND}`}>{MIND}</a>
      {say('（心理援助热线），紧急时打 ', ' (mental-health line), in an emergency ')}
      <a href={`tel:${AMBULANCE}`}>{AMBULANCE}</a>
      {say('。', '.')}
    </p>
  );
}
