import { Field, Input } from '@fluentui/react-components';
import { finds } from '@shared/domain/people-text';
import { Suspense, useState } from 'react';
import { obligationsApi } from '../../api/rooms/obligations';
import type { OrganisationEntry } from '../../api/types';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { may, useMe } from '../../me/me';
import { to } from '../../ui/address';
import { useByHandWords } from '../../ui/by-hand-words';
import { Card, Line, Soft } from '../../ui/card';
import { Read } from '../../ui/faces';
import { FirstOf } from '../../ui/first-of';
import { Go, Unseen } from '../../ui/go';
import { nameOf, themeName } from '../../ui/names';
import { Section } from '../../ui/page';
import { ChangeMembership } from './change-membership';
import { RegistryActs } from './registry-acts';

const Entry = ({ of }: { readonly of: OrganisationEntry }) => {
  const { t, lang } = useWords();
  const h = useByHandWords();
  const me = useMe();
  const name = nameOf(of.name, lang);
  const words = [
    ...of.roles.filter((role) => role === 'coordinator').map((role) => t.organisationRole[role]),
    ...of.leads.map((theme) => t.network.leadsTheme(themeName(theme, lang))),
    ...of.themes.filter((theme) => !of.leads.includes(theme)).map((theme) => themeName(theme, lang)),
  ];
  return (
    <li>
      <strong>{name}</strong>
      {of.open && (
        <>
          {' · '}
          <Go href={to('obligations', { organisation: of.id })}>
            {t.network.showObligations}
            <Unseen> {name}</Unseen>
          </Go>
        </>
      )}
      {may(me, 'seeContacts', { organisation: of.id, theme: of.themes[0] }) && (
        <>
          {' · '}
          <Go href={to('contacts', { organisation: of.id })}>
            {h.open}
            <Unseen> {name}</Unseen>
          </Go>
        </>
      )}
      <Soft>{words.join(' · ')}</Soft>
    </li>
  );
};

/** Who belongs to the network: open to everybody in it. */
export const OrganisationList = () => {
  const { t } = useWords();
  const [search, setSearch] = useState('');
  const read = useRead(obligationsApi.organisations);
  const me = useMe();
  const changes = may(me, 'changeMembership');
  return (
    <Section title={t.network.organisations} id="organisations">
      <Read of={read}>
        {({ organisations: all }) => {
          const found = all.filter((o) => finds(search, [o.name.fi, o.name.sv]));
          return (
            <Card>
              <Line>
                {changes && (
                  <Suspense>
                    <ChangeMembership of={all} />
                  </Suspense>
                )}
                {may(me, 'editRegistry') && <RegistryActs of={all} />}
              </Line>
              <Field label={t.network.find}>
                <Input type="search" value={search} onChange={(_, data) => setSearch(data.value)} />
              </Field>
              <div role="status">
                <Soft>
                  {found.length > 0 ? t.network.organisationCount(found.length) : t.network.noneFound}
                </Soft>
              </div>
              <FirstOf of={found}>{(o) => <Entry key={o.id} of={o} />}</FirstOf>
            </Card>
          );
        }}
      </Read>
    </Section>
  );
};
