import { createRoot } from 'react-dom/client';
import { Speaking } from '../text/say.tsx';
import { Form } from './form.tsx';
import './form.css';

createRoot(document.getElementById('form') as HTMLElement).render(
  <Speaking>
    <Form />
  </Speaking>,
);
