import type { attendance } from '@shared/contract/attendance';
import type { Answered } from '@shared/contract/endpoint';

export type AttendanceList = Answered<typeof attendance>;
export type AttendanceRow = AttendanceList['rows'][number];
export type AttendanceMark = {
  readonly presence: 'present' | 'remote';
  readonly management: boolean;
  readonly person?: string;
};
export type AttendanceMarks = ReadonlyMap<string, AttendanceMark>;

/** The list as it opens: what is saved, else what the replies say. */
export const openingMarks = ({ rows }: AttendanceList): AttendanceMarks =>
  new Map(
    rows.flatMap(({ organisation, presence, suggested, management }) => {
      const there = presence ?? suggested;
      return there === 'present' || there === 'remote'
        ? [[organisation, { presence: there, management }] as const]
        : [];
    }),
  );

type MarkChange = {
  readonly organisation: string;
  readonly presence: 'present' | 'remote' | null;
  readonly management?: boolean;
  readonly person?: string;
};
/** What is to be sent: what differs from what is saved. Who is taken off the list has no mark any more. */
export const changedMarks = ({ rows }: AttendanceList, marks: AttendanceMarks) =>
  rows.flatMap(({ organisation, presence, management }): MarkChange[] => {
    const mark = marks.get(organisation);
    if (!mark) return presence && presence !== 'absent' ? [{ organisation, presence: null }] : [];
    const isSame = mark.presence === presence && mark.management === management && !mark.person;
    return isSame ? [] : [{ organisation, ...mark }];
  });
