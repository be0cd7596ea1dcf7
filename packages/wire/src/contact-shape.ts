import {
  CONTACT_CHANNELS,
  CONTACT_SIDES,
  DEEDS,
  DEMANDS,
  OTHER_PERSONS,
  POSES,
  THREATS,
} from '@forbear/rule';
import { z } from 'zod';
import { plainText } from './border.ts';

/** A time of day in China. */
export const time = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?$/);

const others = z.array(z.enum(OTHER_PERSONS)).max(OTHER_PERSONS.length);

/** What a contact says beside its day, its time and whom it reached: the same in files and events. */
export const contactFacts = {
  channel: z.enum(CONTACT_CHANNELS),
  by: z.enum(CONTACT_SIDES),
  from: plainText(200).optional(),
  toldTo: others.optional(),
  demanded: z.array(z.enum(DEMANDS)).max(DEMANDS.length).optional(),
  posedAs: z.enum(POSES).optional(),
  threatened: z.array(z.enum(THREATS)).max(THREATS.length).optional(),
  did: z.array(z.enum(DEEDS)).max(DEEDS.length).optional(),
  connected: z.boolean().optional(),
  said: plainText(4000).optional(),
};

/** Whom a contact reached. */
export const reached = z.enum(['self', ...OTHER_PERSONS]);
