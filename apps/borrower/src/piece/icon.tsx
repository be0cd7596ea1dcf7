/** Two lines that bend and meet: one is the person's, one the other side's. They touch, they never merge. */
export const Mark = () => (
  <svg class="icon mark" viewBox="0 0 28 20" aria-hidden="true">
    <path d="M1 2h5c8 0 6 7 14 7h7" />
    <path class="own" d="M1 18h5c8 0 6-7 14-7h7" />
  </svg>
);

export const Exit = () => (
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
    <path d="M8 3H4v14h4M8 10h9M13 6l4 4-4 4" />
  </svg>
);

export type TaskState = 'done' | 'half' | 'open';

/** A full, half or empty circle; the word stands beside it. */
export const Circle = ({ state }: { readonly state: TaskState }) => (
  <svg class="icon circle" viewBox="0 0 20 20" aria-hidden="true">
    <circle cx="10" cy="10" r="8" class={state === 'done' ? 'full' : ''} />
    {state === 'half' && <path class="half" d="M10 2a8 8 0 0 0 0 16z" />}
    {state === 'done' && <path class="tick" d="M6 10.5l3 3 5.5-6.5" />}
  </svg>
);
