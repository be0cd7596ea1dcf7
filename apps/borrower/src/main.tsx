import { render } from 'preact';
import { App } from './app.tsx';
import { dress } from './piece/neutral.ts';
import { keepOffline } from './store/offline.ts';
import './style.css';

dress();
render(<App />, document.getElementById('app') as HTMLElement);
keepOffline();
