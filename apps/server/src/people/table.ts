import type { Day } from '@forbear/money';
type Key = { tenant: string; part: number; id: string };

type StaffRow = Key & {
  login: string;
  name: string;
  /** Roles by comma. */
  roles: string;
  level: number | null;
  password: string | null;
  /** The secret of the second factor, enciphered. */
  totp: string | null;
  totp_on: boolean;
  /** The last step of the second factor that was used. */
  totp_step: number;
  /** Who the person is at the organisation's own sign-in. */
  subject: string | null;
  created_at: number;
  disabled_at: number | null;
};

/** `id` is the digest of the token. */
type SessionRow = Key & {
  staff: string;
  stage: 'password' | 'full';
  created_at: number;
  seen_at: number;
  ends_at: number;
  peer: string;
  device: string;
};

/** `id` is the digest of the code. */
type CodeRow = Key & {
  kind: 'setup' | 'start' | 'reset' | 'invite';
  about: string;
  made_by: string;
  confirmed_by: string | null;
  made_at: number;
  ends_at: number;
  used_at: number | null;
};

type PairingRow = Key & {
  person: string;
  /** The device's Ed25519 public key, 32 bytes as base64url. */
  device_key: string;
  token: string;
  made_at: number;
  ended_at: number | null;
};

type ServiceKeyRow = Key & {
  name: string;
  rights: string;
  digest: string;
  made_by: string;
  made_at: number;
  ended_at: number | null;
};

type PaceRow = Key & { failures: number; last_at: number; free_at: number };

type AuditRow = Key & {
  at: number;
  on_day: Day | null;
  actor: string;
  action: string;
  about: string;
  detail: string;
  trace: string;
};

declare module '../store/table.ts' {
  interface Tables {
    staff: StaffRow;
    staff_session: SessionRow;
    one_time_code: CodeRow;
    pairing: PairingRow;
    service_key: ServiceKeyRow;
    pace: PaceRow;
    audit: AuditRow;
    desk_fact: Key & { value: string };
  }
}

/** Where every row of a reference table lies. */
export const REFERENCE = 0;
