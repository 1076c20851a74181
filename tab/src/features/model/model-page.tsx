import { Button } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { modelApi } from '../../api/rooms/model';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import type { Model } from '../../parts/model/types';
import { useModelWords } from '../../parts/model/words';
import { useAddress } from '../../ui/address';
import { Card, CardList, Line, Soft } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { Empty, Read } from '../../ui/faces';
import { Fold } from '../../ui/fold';
import { Out } from '../../ui/go';
import { nameOf } from '../../ui/names';
import { Page, Section } from '../../ui/page';
import { useDialog } from '../../ui/use-dialog';
import { ThemePartCard } from './theme-part';

const PublishDialog = lazy(async () => ({ default: (await import('./publish-dialog')).PublishDialog }));
const TemplateDialog = lazy(async () => ({ default: (await import('./template-dialog')).TemplateDialog }));

const Version = ({ of }: { readonly of: Model['common']['versions'][number] }) => {
  const { lang } = useWords();
  const m = useModelWords();
  return (
    <>
      <p>
        <Out href={of.url}>{m.version(of.number)}</Out>
        {` · ${m.published(momentText(of.at, lang), of.by)}`}
      </p>
      {of.note && <p>{of.note}</p>}
    </>
  );
};

const Common = ({ of }: { readonly of: Model }) => {
  const m = useModelWords();
  const dialog = useDialog();
  const [newest, ...earlier] = of.common.versions;
  return (
    <Section title={m.common} id="common">
      {newest ? (
        <Card>
          <Version of={newest} />
        </Card>
      ) : (
        <Empty title={m.noCommon} text={m.noCommonText} />
      )}
      {earlier.length > 0 && (
        <Fold title={m.earlier} under={String(earlier.length)}>
          {earlier.map((version) => (
            <Version key={version.number} of={version} />
          ))}
        </Fold>
      )}
      {of.mayKeep && (
        <div>
          <Button appearance="primary" onClick={dialog.show}>
            {m.publish}
          </Button>
        </div>
      )}
      {dialog.open && (
        <Suspense>
          <PublishDialog seen={of.common.seen} close={dialog.close} />
        </Suspense>
      )}
    </Section>
  );
};

const Template = ({ of }: { readonly of: Model }) => {
  const { lang } = useWords();
  const m = useModelWords();
  const dialog = useDialog();
  const { parts, at, by } = of.template;
  return (
    <Section title={m.template} id="template">
      {parts.length === 0 && <Empty title={m.noTemplate} text={m.noTemplateText} />}
      {at && by && <Soft>{m.templateBy(momentText(at, lang), by)}</Soft>}
      {parts.map((part) => (
        <Fold key={part.id} title={nameOf(part.title, lang)}>
          <p style={{ whiteSpace: 'pre-line' }}>{nameOf(part.guidance, lang)}</p>
        </Fold>
      ))}
      {of.mayKeep && (
        <Line>
          <Button onClick={dialog.show}>{parts.length > 0 ? m.editTemplate : m.writeTemplate}</Button>
        </Line>
      )}
      {dialog.open && (
        <Suspense>
          <TemplateDialog of={of.template} close={dialog.close} />
        </Suspense>
      )}
    </Section>
  );
};

/** The operating model: the common one, its template, and each theme's part on its way into it. */
export const ModelPage = () => {
  const m = useModelWords();
  const { rest } = useAddress();
  const read = useRead(modelApi.model);
  return (
    <Page title={m.title} under={m.intro}>
      <Read of={read} bars={6}>
        {(of) => {
          // A link that names a theme brings it to the top.
          const themes = of.themes.toSorted((a, b) => Number(b.theme === rest) - Number(a.theme === rest));
          const parts = (
            <Section title={m.themes} id="themes">
              <CardList>
                {themes.map((theme) => (
                  <ThemePartCard
                    key={theme.theme}
                    of={theme}
                    template={of.template.parts}
                    mayKeep={of.mayKeep}
                  />
                ))}
              </CardList>
            </Section>
          );
          return (
            <>
              {rest && parts}
              <Common of={of} />
              <Template of={of} />
              {!rest && parts}
            </>
          );
        }}
      </Read>
    </Page>
  );
};
