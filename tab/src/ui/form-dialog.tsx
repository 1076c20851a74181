import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useEffect } from 'react';
import { sentenceOf } from '../api/trouble';
import { useWords } from '../language/words';

const useStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '& p': { margin: 0 },
  },
  bad: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

/**
 * While a dialog is open, Fluent hides the page from screen readers; when the last one goes, it forgets to show it
 * again, for what would do so goes first.
 */
const useGivePageBack = (): void =>
  useEffect(
    () => () => {
      for (const hidden of document.querySelectorAll('body > [aria-hidden="true"]'))
        hidden.removeAttribute('aria-hidden');
    },
    [],
  );

/** A form over the page. Import it lazily: the dialog is heavy. A refusal is said in the form, which stays open. */
export const FormDialog = (props: {
  readonly title: string;
  readonly submit: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly send: () => void;
  readonly close: () => void;
  readonly children: ReactNode;
}) => {
  const { t } = useWords();
  const styles = useStyles();
  useGivePageBack();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!props.busy) props.send();
  };
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && props.close()}>
      <DialogSurface aria-describedby={undefined}>
        <form onSubmit={send} noValidate>
          <DialogBody>
            <DialogTitle>{props.title}</DialogTitle>
            <DialogContent className={styles.content}>
              {props.children}
              <div role="alert">
                {props.error ? <p className={styles.bad}>{sentenceOf(props.error, t)}</p> : null}
              </div>
            </DialogContent>
            <DialogActions>
              <Button onClick={props.close}>{t.app.cancel}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={props.busy}>
                {props.submit}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
};
