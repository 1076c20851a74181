import { Button } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { RegistryPage } from '../../api/types';
import { useWords } from '../../language/words';
import { useByHandWords } from '../../ui/by-hand-words';
import { Card, Line, Soft } from '../../ui/card';
import { plainDay } from '../../ui/dates';
import { nameOf, themeName } from '../../ui/names';
import { Section } from '../../ui/page';
import { useDialog } from '../../ui/use-dialog';

const SetSeat = lazy(async () => ({ default: (await import('./set-seat')).SetSeat }));
const EndSeat = lazy(async () => ({ default: (await import('./end-seat')).EndSeat }));

export type ContactSeat = RegistryPage['seats'][number];

const SeatLine = ({ of, page }: { readonly of: ContactSeat; readonly page: RegistryPage }) => {
  const { lang } = useWords();
  const h = useByHandWords();
  const change = useDialog();
  const end = useDialog();
  const from = plainDay(of.from, lang);
  const place = [themeName(of.theme, lang), ...(of.groupName ? [nameOf(of.groupName, lang)] : [])].join(', ');
  const who = [of.person?.name ?? h.seatUnnamed, ...(of.deputy ? [h.seatDeputyIs(of.deputy.name)] : [])];
  return (
    <li>
      <Line>
        <span>
          {place}: {who.join(', ')}, {of.until ? h.between(from, plainDay(of.until, lang)) : h.since(from)}
        </span>
        {of.mayEnd && (
          <Line>
            <Button size="small" aria-label={h.seatChangeOf(place)} onClick={change.show}>
              {h.seatChange}
            </Button>
            <Button size="small" aria-label={h.seatEndOf(place)} onClick={end.show}>
              {h.seatEnd}
            </Button>
          </Line>
        )}
      </Line>
      {change.open && (
        <Suspense>
          <SetSeat of={of} page={page} close={change.close} />
        </Suspense>
      )}
      {end.open && (
        <Suspense>
          <EndSeat of={of} name={place} organisation={page.id} close={end.close} />
        </Suspense>
      )}
    </li>
  );
};

/** Who sits for the organisation in the themes' working groups; the coordination names and ends. */
export const Seats = ({ of }: { readonly of: RegistryPage }) => {
  const h = useByHandWords();
  const dialog = useDialog();
  const isHere = of.mayEdit && !of.mergedInto;
  if (of.seats.length === 0 && !isHere) return null;
  return (
    <Section title={h.seats} id="seats">
      <Card>
        {of.seats.length === 0 ? (
          <Soft>{h.noSeats}</Soft>
        ) : (
          <ul>
            {of.seats.map((seat) => (
              <SeatLine key={`${seat.theme}~${seat.group}~${seat.from}`} of={seat} page={of} />
            ))}
          </ul>
        )}
        {isHere &&
          (of.seatGroups.length === 0 ? (
            <Soft>{h.seatNoGroups}</Soft>
          ) : (
            <Line>
              <Button onClick={dialog.show}>{h.seatAdd}</Button>
            </Line>
          ))}
      </Card>
      {dialog.open && (
        <Suspense>
          <SetSeat page={of} close={dialog.close} />
        </Suspense>
      )}
    </Section>
  );
};
