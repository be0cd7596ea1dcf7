import { render } from 'preact';
import { App } from './app.tsx';
import { loadDraft } from './draft-store.ts';
import { keepOffline } from './offline.ts';
import './style.css';
import { findToday } from './today.ts';

const [kept, today] = await Promise.all([loadDraft(), findToday()]);
render(<App kept={kept} today={today} />, document.getElementById('app') as HTMLElement);
keepOffline();
