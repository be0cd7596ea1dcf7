import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './look/desk.css';
import { styleNonce } from './look/nonce.ts';

const nonce = styleNonce();
createRoot(document.getElementById('desk') as HTMLElement).render(
  <StrictMode>
    <App nonce={nonce} />
  </StrictMode>,
);
