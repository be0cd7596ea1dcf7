import Queue from './queue.tsx';

/** What waits for a second person. */
export default function Approvals() {
  return <Queue state="approval" />;
}
