import { addDays, type Day } from '@forbear/money';

const DAY_MS = 86_400_000;
/** China keeps UTC+8 all year; days of the desk are its civil days. */
const OFFSET_MS = 8 * 3_600_000;

/** The civil day in China of an instant in milliseconds UTC. */
export const dayAt = (at: number): Day => Math.floor((at + OFFSET_MS) / DAY_MS) as Day;

/** The instant at which a civil day begins in China, in milliseconds UTC. */
export const beginOf = (day: Day): number => day * DAY_MS - OFFSET_MS;

/** `HH:MM` in China of an instant. */
export const timeAt = (at: number): string => new Date(at + OFFSET_MS).toISOString().slice(11, 16);

/** What the desk takes for the present. */
export type Clock = {
  /** Milliseconds UTC. */
  now(): number;
  /** The civil day in China. */
  today(): Day;
  /** The machine's own time, whatever day is set: sign-ins, codes and waits go by it. */
  machine(): number;
};

/** At ten a desk is open and may write and call: a set day does not depend on the hour at which somebody tries it. */
const MORNING_MS = 10 * 3_600_000;

/** The machine's clock, moved where a demonstration sets the day. */
export class DeskClock implements Clock {
  #shift = 0;
  readonly machine: () => number;

  constructor(machine: () => number = Date.now) {
    this.machine = machine;
  }

  now(): number {
    return this.machine() + this.#shift;
  }

  today(): Day {
    return dayAt(this.now());
  }

  /** Makes today that day; the hour stays. A day that has been is not gone back to. */
  moveTo(day: Day): void {
    this.#shift += Math.max(0, day - this.today()) * DAY_MS;
  }

  /** Sets the first day of a demonstration, which may lie before the machine's, at ten in the morning. */
  startAt(day: Day): void {
    this.#shift = beginOf(day) + MORNING_MS - this.machine();
  }

  advance(days: number): void {
    this.moveTo(addDays(this.today(), days));
  }
}
