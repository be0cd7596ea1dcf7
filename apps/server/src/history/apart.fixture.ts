// A desk in a process of its own: it is told what to do by messages, answers each, and is killed.
import process from 'node:process';
import { hostOfWords, type Line, type Reply } from './host.fixture.ts';

const host = await hostOfWords(process.argv.slice(2));
const say = (reply: Reply): void => void process.send?.(reply);
process.on('message', (line: Line) => {
  const told =
    line.does === 'ask'
      ? host.ask(line.asked, line.machine)
      : line.does === 'work'
        ? host.work(line.machine)
        : host.moveTo(line.day, line.machine);
  told.then(
    (answer) => say({ no: line.no, told: answer }),
    (error: unknown) => say({ no: line.no, fault: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
say({ no: 0, told: { status: 200, text: '', today: 0 as never, now: 0 } });
