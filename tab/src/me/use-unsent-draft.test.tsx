import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { Me } from '../api/types';
import { MeProvider } from './me';
import { useUnsentDraft } from './use-unsent-draft';

const as = (id: string) => ({
  wrapper: ({ children }: { readonly children: ReactNode }) => (
    <MeProvider value={{ person: { id, name: id, email: '' } } as unknown as Me}>{children}</MeProvider>
  ),
});
const open = (person: string, name = 'relay~b-1') => renderHook(() => useUnsentDraft(name, ''), as(person));

const type = (person: string, text: string): void => {
  const form = open(person);
  act(() => form.result.current.set(text));
};

beforeEach(() => sessionStorage.clear());

test('what was typed is there again after the form was closed, and gone when it was sent', () => {
  const first = open('lea');
  act(() => first.result.current.set('Hei tiimi'));
  first.unmount();
  const second = open('lea');
  expect(second.result.current.value).toBe('Hei tiimi');
  act(() => second.result.current.forget());
  expect(open('lea').result.current.value).toBe('');
  expect(sessionStorage).toHaveLength(0);
});

test('another person on the same machine finds nothing, and leaves nothing of the first one’s', () => {
  type('lea', 'Hei tiimi');
  const other = open('sari');
  expect(other.result.current.value).toBe('');
  act(() => other.result.current.set('Oma'));
  expect(open('lea').result.current.value).toBe('');
});

test('a text of one form is never offered in another', () => {
  type('lea', 'Hei tiimi');
  expect(open('lea', 'relay~b-2').result.current.value).toBe('');
});

test('after a day it is gone', () => {
  type('lea', 'Hei tiimi');
  const held = JSON.parse(sessionStorage.getItem('strapetsi-unsent') ?? '');
  held.items['relay~b-1'].at -= 86_400_001;
  sessionStorage.setItem('strapetsi-unsent', JSON.stringify(held));
  expect(open('lea').result.current.value).toBe('');
});
