/** A setting of the environment, as the operator reads of it. */
export type SettingRow = {
  readonly name: string;
  /** What holds where it is not set. */
  readonly usual: string;
  readonly what: string;
};

/** Every setting that the server reads; a test holds this list against the code. */
export const SETTING_LIST: readonly SettingRow[] = [
  { name: 'PORT_APP', usual: '5280', what: "Port of the borrower's app on 127.0.0.1." },
  { name: 'PORT_DESK', usual: '5281', what: 'Port of the desk: its interface and the console.' },
  {
    name: 'PORT_METRICS',
    usual: 'none',
    what: 'Port of the metrics (`/metrics`, Prometheus text), a door of its own. Not opened where it is not set.',
  },
  {
    name: 'FORBEAR_HOSTS',
    usual: 'none',
    what: 'Host names that are answered besides 127.0.0.1, localhost and ::1, by comma. Others get 421.',
  },
  {
    name: 'FORBEAR_APPS',
    usual: "this machine's app",
    what: "Origins of borrowers' apps that the desk answers across origins, by comma; without cookies.",
  },
  {
    name: 'FORBEAR_DESKS',
    usual: "this machine's desk",
    what: "Origins of desks that the borrower's app may speak to, by comma.",
  },
  {
    name: 'FORBEAR_LENDER',
    usual: '宽限示例消费金融',
    what: 'What the lender calls itself, on the console and in the app.',
  },
  {
    name: 'FORBEAR_LENDER_KIND',
    usual: 'unknown',
    what: 'What the lender is by law: `bank`, `consumer-finance`, `micro-loan`, `trust`, `guarantor` or `assignee`. Offers are held against the rules of its kind; those of one kind alone are left open where it is unknown.',
  },
  {
    name: 'FORBEAR_FILES',
    usual: 'files in FORBEAR_STORE',
    what: 'The folder of papers that applicants show.',
  },
  {
    name: 'FORBEAR_STORE',
    usual: '.forbear/store',
    what: "Folder of the store: PostgreSQL's files where it is ours, the signing key `sign.pem`, the secret `secret`. A folder is one process's.",
  },
  {
    name: 'DATABASE_URL',
    usual: 'none',
    what: "A PostgreSQL 15 or later of the operator's, instead of our own. Needs FORBEAR_SECRET.",
  },
  {
    name: 'FORBEAR_SECRET',
    usual: 'the file `secret` of the store',
    what: '`VERSION:SECRET`, at least 32 characters: enciphers second factors and webhook secrets. To rotate, put a new one with a higher number in front and keep the old behind a comma.',
  },
  {
    name: 'FORBEAR_BOOK',
    usual: 'mirror; own in a demonstration',
    what: "`mirror`: a core system keeps the loans, the desk expects and lists differences. `own`: the desk's ledger is the book.",
  },
  {
    name: 'FORBEAR_NON_ACCRUAL',
    usual: '90 reverse',
    what: "After how many days overdue interest is no income any more, and whether what was booked is turned back (`reverse`) or stays (`keep`). The lender's accountant says which, before go-live; accounts keep what held when they came.",
  },
  {
    name: 'FORBEAR_OIDC_ISSUER',
    usual: 'none',
    what: "The organisation's own sign-in (OpenID Connect) in the place of the password, by HTTPS: its issuer as it names itself. It sends people back to `/v1/auth/oidc/return` of the desk. People are added by an admin first, who says who they are there; roles and the second factor stay the desk's.",
  },
  {
    name: 'FORBEAR_OIDC_CLIENT',
    usual: 'none',
    what: 'The name of the desk at that sign-in. All three, or none.',
  },
  {
    name: 'FORBEAR_OIDC_SECRET',
    usual: 'none',
    what: 'The secret of the desk at that sign-in (`client_secret_basic`, with PKCE).',
  },
  {
    name: 'FORBEAR_RECORD_YEARS',
    usual: '5',
    what: 'Years that records of chat, calls, letters and complaints are kept, then erased by themselves: 2 (GB/T 45251-2025) to 30. Five years are told of consumer finance companies (not verified); a lender of another kind may set less.',
  },
  {
    name: 'FORBEAR_RATE',
    usual: '1200',
    what: 'Requests a minute of one caller, or of one place where nobody has signed in; from 60 on. Counted by each process.',
  },
  {
    name: 'FORBEAR_PROXY',
    usual: 'none',
    what: '`forwarded`: the proxy in front adds the address of whoever asks to the end of `X-Forwarded-For`, and limits by place go by it. Without it the proxy is one place, and whoever fails there often slows everybody. Set it only where the proxy adds the address itself: else anybody names a place of their own.',
  },
  {
    name: 'FORBEAR_AT_ONCE',
    usual: '64',
    what: 'Requests that a process works on at once; those beyond wait while it will be less than 0.15 s, else are refused at once with 503 OVERLOADED and Retry-After, nothing done. Streams and files are not counted.',
  },
  {
    name: 'FORBEAR_LOG',
    usual: 'warn; info with DATABASE_URL',
    what: 'silent, error, warn or info. JSON lines on standard error, without personal values.',
  },
  {
    name: 'FORBEAR_TODAY',
    usual: "the machine's day in China",
    what: 'Sets the civil day for a demonstration; refused together with DATABASE_URL.',
  },
];
