import type { BorrowerCase } from '@forbear/check';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Route, Router, Switch, useLocation, useParams } from 'wouter-preact';
import { Guard, later } from './piece/later.tsx';
import { curtain, leaveByKeys } from './piece/leave.ts';
import { useOneEntry } from './piece/route.ts';
import { PlanningProvider } from './planning/planning.tsx';
import { closeWhenLeft } from './store/close-when-left.ts';
import { Home } from './screen/home.tsx';
import { KeepingProvider, useKeeping } from './store/keeping.tsx';
import { useToday, type Today } from './store/today.ts';
import { sayIn, SayContext } from './text/say.ts';
import { useLang } from './text/lang.ts';

const road = () => import('./screen/road.ts');
const talk = () => import('./screen/talking.ts');
const desk = () => import('./screen/desk.tsx');
const room = () => import('./screen/room.ts');

const DesksWatched = later(async () => (await import('./desk/watched.tsx')).DesksWatched);
const Unlock = later(async () => (await room()).Unlock);
const Nowhere = later(async () => (await room()).Nowhere);

/** Every address and its screen; the first comes with the page, the others when they are opened. */
const SCREENS = {
  '/': Home,
  '/urgent': later(async () => (await road()).Urgent),
  '/hold': later(async () => (await road()).Hold),
  '/letters': later(async () => (await road()).Letters),
  '/debts': later(async () => (await road()).Debts),
  '/debt/:id': later(async () => (await road()).OneDebt),
  '/debt/:id/later': later(async () => (await road()).DebtLater),
  '/income': later(async () => (await road()).Incomes),
  '/spending': later(async () => (await road()).Spending),
  '/happened': later(async () => (await road()).Happened),
  '/answers': later(async () => (await road()).Answers),
  '/plan': later(async () => (await road()).Plan),
  '/plan/ways': later(async () => (await road()).Ways),
  '/plan/why': later(async () => (await road()).Why),
  '/talk/:debt': later(async () => (await talk()).Talk),
  '/talk/:debt/call': later(async () => (await talk()).Call),
  '/talk/:debt/paper/:id': later(async () => (await talk()).OtherPaper),
  '/said/:debt': later(async () => (await talk()).Said),
  '/said/:debt/:what': later(async () => (await talk()).SaidMore),
  '/case/:debt': later(async () => (await talk()).Progress),
  '/case/:debt/offer': later(async () => (await talk()).OfferPage),
  '/case/:debt/agreement': later(async () => (await talk()).AgreementPage),
  '/case/:debt/paid': later(async () => (await talk()).Paid),
  '/desk/:debt/:page?/:item?': later(async () => (await desk()).DeskPage),
  '/after': later(async () => (await talk()).After),
  '/contact/:debt': later(async () => (await talk()).ContactPage),
  '/practice/:debt': later(async () => (await talk()).Practice),
  '/rights': later(async () => (await room()).Rights),
  '/genuine': later(async () => (await room()).Genuine),
  '/help': later(async () => (await room()).Help),
  '/bills': later(async () => (await room()).Bills),
  '/report': later(async () => (await room()).ReportPage),
  '/passphrase': later(async () => (await room()).Passphrase),
  '/backup': later(async () => (await room()).Backup),
  '/shared': later(async () => (await room()).Shared),
  '/proofs': later(async () => (await room()).Proofs),
  '/hand-over': later(async () => (await room()).HandOver),
  '/settings': later(async () => (await room()).Settings),
  '/examples': later(async () => (await room()).Examples),
} as const;

/** The borrower's app. */
export function App() {
  const today = useToday();
  const lang = useLang();
  useEffect(leaveByKeys, []);
  useEffect(curtain, []);
  return (
    <SayContext.Provider value={sayIn(lang)}>
      <Guard>
        <Router hook={useOneEntry}>
          <Switch>
            <Route path="/example/:name" nest>
              <OfExample today={today} />
            </Route>
            <Route>
              <KeepingProvider today={today}>
                <Screens />
              </KeepingProvider>
            </Route>
          </Switch>
        </Router>
      </Guard>
    </SayContext.Provider>
  );
}

function Screens() {
  const { isOpen, lock, records } = useKeeping();
  const [at] = useLocation();
  const isPaired = [...records.values()].some(({ kind, gone }) => kind === 'desk' && !gone);
  useEffect(() => (lock === 'open' ? closeWhenLeft() : undefined), [lock]);
  if (lock === 'closed') return <Unlock />;
  return (
    <PlanningProvider>
      {isPaired && <DesksWatched />}
      <Guard key={at}>
        <Switch>
          {Object.entries(SCREENS).map(([path, Screen]) => (
            <Route path={path} key={path}>
              {isOpen || path === '/' ? <Screen /> : null}
            </Route>
          ))}
          <Route>
            <Nowhere />
          </Route>
        </Switch>
      </Guard>
    </PlanningProvider>
  );
}

/** An example is looked at in its own place; what is done to it is kept nowhere. */
function OfExample({ today }: { readonly today: Today }): ComponentChildren {
  const { name = '' } = useParams<{ name: string }>();
  const [given, setGiven] = useState<BorrowerCase>();
  const [, go] = useLocation();
  useEffect(() => {
    void import('./screen/example.ts')
      .then(({ exampleOf }) => exampleOf(name))
      .then((found) => (found === undefined ? go('~/') : setGiven(found)));
  }, [name]);
  if (given === undefined) return null;
  const day = { ...today, day: given.asOf };
  return (
    <KeepingProvider today={day} example={{ name: given.person.name, given }}>
      <Screens />
    </KeepingProvider>
  );
}
