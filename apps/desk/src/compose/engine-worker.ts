import { answer, type EngineAsk } from './engine-answer.ts';

/** The engine of the desk beside the page: what is typed never waits for it. */
addEventListener('message', ({ data }: MessageEvent<EngineAsk>) => {
  postMessage(answer(data));
});
