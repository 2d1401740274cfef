import { useTranslation } from 'react-i18next';
import { labelOf } from '../../i18n/words.ts';
import { hasRole, useMe } from '../../session/use-session.ts';
import { dayAndTime } from '../../time/format.ts';
import { Banner } from '../../ui/states.tsx';
import { StateChip } from './holdings-table.tsx';
import { LendForm } from './lend-form.tsx';
import { LoanSteps } from './loan-steps.tsx';
import { useKinds, type Holding, type Stand } from './loans-data.ts';
import { yuan } from './money.ts';
import { isOutNow } from './out-now.ts';
import { CancelReservation } from './reserve-form.tsx';
import { RefundForm, ReturnForm } from './return-form.tsx';
import { kindName, receiptNo } from './words.ts';

/** A holding opened by itself: a reservation, or money that still lies here. */
export function HoldingCase({ holding, stand }: { holding: Holding; stand: Stand }) {
  const { t } = useTranslation();
  const me = useMe();
  const kinds = useKinds();
  const name = kindName(kinds.data, holding.kind);
  return (
    <aside className="desk-column panel waiting-case" aria-label={t('loans.caseOf', { no: holding.assetNo ?? name })}>
      <p className="claim-head">
        {name} <strong className="numbers">{holding.assetNo}</strong> <StateChip row={holding} />
      </p>
      <HoldingSteps holding={holding} stand={stand} acts={hasRole(me.data, 'clerk', 'supervisor')} />
    </aside>
  );
}

/** What is known of a holding, and what may be done about it. */
export function HoldingSteps({ holding, stand, acts }: { holding: Holding; stand: Stand; acts: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <LoanFacts holding={holding} />
      {holding.use === 'transfer' && holding.status === 'open' && <Banner tone="info">{t('loans.onItsWay')}</Banner>}
      {holding.fault && <Banner tone="warning">{t('loans.faultOf', { fault: holding.fault })}</Banner>}
      {holding.settlement && <Banner tone="warning">{t('loans.waitsForSupervisor', { keep: yuan(holding.settlement.keepFen), reason: holding.settlement.reason })}</Banner>}
      {acts && <NextStep holding={holding} stand={stand} />}
      {acts && <LoanSteps holding={holding} />}
    </>
  );
}

/** Taking back, refunding what still lies here, or what a reservation comes to. */
function NextStep({ holding, stand }: { holding: Holding; stand: Stand }) {
  const kind = useKinds().data?.find(({ code }) => code === holding.kind);
  if (isOutNow(holding)) return <ReturnForm holding={holding} stand={stand} />;
  if (holding.use === 'reservation' && holding.status !== 'closed')
    return (
      <>
        {holding.status === 'open' && kind && <LendForm kind={kind} stand={stand} what={{ reservationId: holding.id }} />}
        <CancelReservation holding={holding} />
      </>
    );
  return (holding.deposit?.heldFen ?? 0) > 0 && !holding.settlement ? <RefundForm holding={holding} stand={stand} /> : null;
}

function LoanFacts({ holding: { borrower, loan, deposit, reservation } }: { holding: Holding }) {
  const { t } = useTranslation();
  if (!borrower && !loan && !deposit && !reservation) return null;
  return (
    <dl className="loan-facts">
      {borrower && <Fact name={t('loans.borrower')}>{`${borrower.name} ${borrower.phoneEnd ?? ''}`}</Fact>}
      {loan && <Fact name={t('loans.when.due')}>{`${dayAndTime(loan.givenAt)} → ${dayAndTime(loan.dueAt)}`}</Fact>}
      {loan?.overrideReason && <Fact name={t('loans.override')}>{loan.overrideReason}</Fact>}
      {loan?.lastCalledAt && <Fact name={t('loans.lastCalled')}>{dayAndTime(loan.lastCalledAt)}</Fact>}
      {reservation && <Fact name={t('loans.reservedFor')}>{`${dayAndTime(reservation.from)} → ${dayAndTime(reservation.until)} ${reservation.stand ? labelOf(reservation.stand.name) : ''}`}</Fact>}
      {deposit && <DepositFacts deposit={deposit} />}
    </dl>
  );
}

function DepositFacts({ deposit }: { deposit: NonNullable<Holding['deposit']> }) {
  const { t } = useTranslation();
  return (
    <>
      {deposit.waivedReason && <Fact name={t('loans.deposit')}>{t('loans.waivedFor', { reason: deposit.waivedReason })}</Fact>}
      {deposit.tender && <Fact name={t('loans.deposit')}>{`${yuan(deposit.heldFen)} ${t(`loans.tender.${deposit.tender}`)} · ${deposit.receipts.map(receiptNo).join(' ')}`}</Fact>}
      {deposit.keptFen > 0 && <Fact name={t('loans.kept')}>{yuan(deposit.keptFen)}</Fact>}
    </>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="numbers">{children}</dd>
    </>
  );
}
