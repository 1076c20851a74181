import { makeBudget } from './budget';

const open = (perSecond = 40) => {
  let now = 1_000_000;
  const budget = makeBudget({ perSecond, tick: () => now });
  return {
    budget,
    pass: (ms: number): void => {
      now += ms;
    },
    spend: (conversation: string, times: number): void => {
      for (let i = 0; i < times; i += 1) budget.spend(conversation);
    },
  };
};

describe('what one conversation takes', () => {
  it('is four fifths of Teams’ limit in a second, and one more when the second is over', () => {
    const { budget, spend, pass } = open();
    spend('a', 4);
    expect(budget.waitFor('a')).toBe(0);
    spend('a', 1);
    expect(budget.waitFor('a')).toBe(1_030);
    expect(budget.waitFor('b')).toBe(0);
    pass(1_029);
    expect(budget.waitFor('a')).toBe(1);
    pass(1);
    expect(budget.waitFor('a')).toBe(0);
  });

  it('is less in two seconds than twice as much: the longer window holds too', () => {
    const { budget, spend, pass } = open();
    spend('a', 5);
    pass(1_030);
    spend('a', 1);
    expect(budget.waitFor('a')).toBe(1_000);
  });

  it('has room again for what was not sent after all', () => {
    const { budget, spend } = open();
    spend('a', 5);
    budget.unspend('a');
    expect(budget.waitFor('a')).toBe(0);
  });

  it('waits as long as Teams has asked for, there alone; a shorter pause ends no longer one', () => {
    const { budget, pass } = open();
    budget.pause('a', 5_000);
    budget.pause('a', 1_000);
    expect([budget.waitFor('a'), budget.isPaused('a')]).toEqual([5_000, true]);
    expect([budget.waitFor('b'), budget.isPaused('b')]).toEqual([0, false]);
    pass(4_999);
    expect(budget.isPaused('a')).toBe(true);
    pass(1);
    expect([budget.waitFor('a'), budget.isPaused('a')]).toEqual([0, false]);
  });
});

describe('what the whole takes', () => {
  it('is so much in a second, given back where it was not needed', () => {
    const { budget, pass } = open(10);
    expect([budget.room(), budget.roomIn()]).toEqual([10, 0]);
    budget.take(10);
    expect([budget.room(), budget.roomIn()]).toEqual([0, 1_030]);
    budget.giveBack(3);
    expect([budget.room(), budget.roomIn()]).toEqual([3, 0]);
    pass(1_029);
    expect(budget.room()).toBe(3);
    pass(1);
    expect(budget.room()).toBe(10);
  });

  it('is divided among those who send, at least one for each, and whole again when one is alone', () => {
    const { budget, spend } = open(10);
    budget.divide(3);
    expect(budget.room()).toBe(3);
    spend('a', 1);
    expect(budget.waitFor('a')).toBe(1_030);
    budget.divide(100);
    expect(budget.room()).toBe(1);
    budget.divide(0);
    expect([budget.room(), budget.waitFor('a')]).toEqual([10, 0]);
  });
});
