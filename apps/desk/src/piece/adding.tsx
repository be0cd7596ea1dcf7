import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';

/** The button of a page that adds one more, and the form it opens. */
export function Adding({
  button,
  title = button,
  form,
}: {
  readonly button: string;
  readonly title?: string;
  readonly form: (close: () => void) => ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button className="end" type="primary" onClick={() => setOpen(true)}>
        {button}
      </Button>
      <Modal open={isOpen} onCancel={close} footer={null} destroyOnHidden title={title}>
        {form(close)}
      </Modal>
    </>
  );
}

/** What is told this once and kept by whoever reads it. */
export function ToldOnce({
  title,
  secret,
  close,
  children,
}: {
  readonly title: string;
  readonly secret: string | undefined;
  readonly close: () => void;
  readonly children?: ReactNode;
}) {
  return (
    <Modal open={secret !== undefined} onCancel={close} footer={null} title={title}>
      <p className="big mono">{secret}</p>
      {children}
    </Modal>
  );
}
