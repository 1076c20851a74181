import { byChannel } from './channel-order';

const channel = (team: string, name: string, use: string | null = 'theme') => ({ team, name, use });

it('stands team by team, Yleinen first, the others by their name', () => {
  const all = [
    channel('Vetäjät', 'Projektiryhmä', 'projectGroup'),
    channel('Strapetsi', 'Tulevaisuus'),
    channel('Strapetsi', 'Laatu'),
    channel('Vetäjät', '', null),
    channel('Strapetsi', 'Yleinen', 'general'),
    channel('Strapetsi', 'Ääni', null),
  ];
  expect(all.toSorted(byChannel('fi')).map(({ team, name }) => `${team} ${name}`)).toEqual([
    'Strapetsi Yleinen',
    'Strapetsi Laatu',
    'Strapetsi Tulevaisuus',
    'Strapetsi Ääni',
    'Vetäjät ',
    'Vetäjät Projektiryhmä',
  ]);
});
