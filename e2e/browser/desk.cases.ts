/** The front desk's belongings as the acceptance checks 21 and 22 of the design ask for them. */
import { describe, expect, it } from 'vitest';
import { fitsOnePage, hands, photo, storeByKeys, type Ticket } from './desk.ts';
import { expectSound } from './sound.ts';
import { desk, type Seat } from './support.ts';
import type { Words } from './words.ts';

export type DeskStage = { readonly words: Words; readonly clerk: Seat; readonly supervisor: Seat };
/** Tags differ by language, as both runs share one centre. */
export type DeskTags = readonly [string, string, string, string, string];

const readTwice = async ({ page, words }: Seat, tag: string, seal: string): Promise<void> => {
  await page.getByRole('textbox', { name: words.t('desk.claim.tag') }).fill(tag);
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: words.t('desk.claim.sealOf', { tag }) }).getByRole('button', { name: seal }).click();
};

export function deskCases(language: string, stage: () => DeskStage, tags: DeskTags): void {
  const [first, second, third, fourth, foreign] = tags;
  let ticket: Ticket;

  describe(`belongings at the desk, in ${language}`, () => {
    it('STO-2 are stored and printed with twelve keys at most, and the ticket is scanned for the claim without one', async () => {
      const { clerk, words } = stage();
      const { page } = clerk;
      await page.goto('/desk');
      await page.getByRole('heading', { level: 1, name: words.t('desk.title') }).waitFor();
      await fitsOnePage(clerk);
      await expectSound(clerk, `${language}-desk`);
      await page.goto('/desk/store');
      await page.getByRole('textbox', { name: words.t('desk.store.phone') }).waitFor();
      await fitsOnePage(clerk);
      await expectSound(clerk, `${language}-desk-store`);
      const stored = await storeByKeys(clerk, { phone: '5678', tags: [first, second] });
      ticket = stored.ticket;
      expect({ keys: stored.keys <= 12, scans: stored.scans }).toEqual({ keys: true, scans: 2 });
      const preview = page.getByRole('article', { name: words.t('desk.ticket.title', { no: ticket.no }) }).first();
      await preview.getByText(ticket.no, { exact: true }).waitFor();
      await preview.getByRole('img', { name: words.t('desk.ticket.qr') }).waitFor();
      await preview.getByText(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/).waitFor();
      await fitsOnePage(clerk);
      await expectSound(clerk, `${language}-desk-printed`);
      const hand = hands(clerk);
      await hand.scan(ticket.qr);
      await page.getByRole('textbox', { name: words.t('desk.claim.tag') }).waitFor();
      expect(hand.counted).toEqual({ keys: 0, scans: 1 });
    });

    it('STO-8 are not given out for a tag of another, and the stop is on record', async () => {
      const { clerk, words } = stage();
      const { page } = clerk;
      await fitsOnePage(clerk);
      await expectSound(clerk, `${language}-desk-claim`);
      await page.getByRole('textbox', { name: words.t('desk.claim.tag') }).fill(foreign);
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText(words.t('desk.claim.stop')).waitFor();
      await page.getByText(words.t('desk.claim.recorded')).waitFor();
      await expectSound(clerk, `${language}-desk-stop`);
      await page.getByRole('button', { name: words.t('desk.claim.again') }).click();
    });

    it('STO-8 are given out for every right tag, every seal looked at, and a signature on the screen', async () => {
      const { clerk, words } = stage();
      const { page } = clerk;
      for (const tag of [first, second]) await readTwice(clerk, tag, words.t('desk.seal.intact'));
      await sign(clerk);
      await page.getByRole('button', { name: words.t('desk.claim.submit'), exact: true }).click();
      await page.getByText(words.t('desk.claim.done', { no: ticket.no })).waitFor();
      await page.goto(`/desk/claim`);
      await page.getByRole('textbox', { name: words.t('desk.scan') }).fill(ticket.qr);
      await page.keyboard.press('Enter');
      const ended = page.getByText(words.t('desk.claim.ended', { no: ticket.no, at: '\u0000' }).split('\u0000')[0] ?? '');
      await ended.waitFor();
      expect(await page.getByRole('button', { name: words.t('desk.claim.submit'), exact: true }).count()).toBe(0);
    });

    it('STO-6 are exchanged in one save, and the new ticket is printed', async () => {
      const { clerk, words } = stage();
      const { page } = clerk;
      const { ticket: old } = await storeByKeys(clerk, { phone: '1111', tags: [third] });
      await page.getByRole('textbox', { name: words.t('desk.printing.scan') }).fill(old.qr);
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: words.t('desk.exchange.title') }).click();
      await page.getByRole('heading', { level: 1, name: words.t('desk.exchange.title') }).waitFor();
      await readTwice(clerk, third, words.t('desk.seal.intact'));
      await sign(clerk);
      await page.getByRole('textbox', { name: words.t('desk.store.tag'), exact: true }).fill(fourth);
      await page.keyboard.press('Enter');
      await page.keyboard.press('2');
      await page.getByRole('button', { name: words.t('desk.goods.ask') }).click();
      await page.getByRole('checkbox', { name: words.t('desk.store.present') }).press(' ');
      await fitsOnePage(clerk);
      await expectSound(clerk, `${language}-desk-exchange`);
      await page.getByRole('button', { name: words.t('desk.exchange.submit') }).click();
      const printed = page.getByRole('article', { name: words.t('desk.ticket.title', { no: '\u0000' }).split('\u0000')[0] ?? '' });
      await printed.first().waitFor();
      expect(await printed.first().innerText()).not.toContain(old.no);
      // The old ticket opens nothing but a red stop.
      await page.getByRole('textbox', { name: words.t('desk.printing.scan') }).fill(old.qr);
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText(words.t('desk.claim.stop')).waitFor();
      await page.getByText(words.t('desk.claim.recorded')).waitFor();
    });
  });

  lostCases(language, stage, `${foreign}L`);
  delegateCases(language, stage, `${foreign}D`);
}

function lostCases(language: string, stage: () => DeskStage, tag: string): void {
  describe(`a lost ticket, in ${language}`, () => {
    it('STO-9 is frozen first, refuses the old ticket, and hides the record until two features fit', async () => {
      const { clerk, words } = stage();
      const { page } = clerk;
      const { ticket } = await storeByKeys(clerk, { phone: '2468', tags: [tag] });
      await page.goto('/desk/lost');
      await page.getByRole('textbox', { name: words.t('desk.scan') }).fill(tag);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: words.t('desk.lost.freeze') }).click();
      await page.getByText(words.t('desk.lost.blind')).waitFor();
      await fitsOnePage(clerk);
      await expectSound(clerk, `${language}-desk-lost`);
      expect(await page.getByText('2468').count()).toBe(0);
      await page.goto('/desk');
      await page.getByRole('textbox', { name: words.t('desk.scan') }).fill(ticket.qr);
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText(words.t('desk.claim.frozen', { no: ticket.no })).waitFor();
      await page.getByText(words.t('desk.claim.recorded')).waitFor();
      await expectSound(clerk, `${language}-desk-frozen`);
      await page.getByRole('link', { name: words.t('desk.claim.toLost') }).click();
      await tell(clerk, words.t('desk.pieceKind.bag'), '9999');
      await page.getByText(words.refusal('storage.features-mismatched')).waitFor();
      await tell(clerk, words.t('desk.pieceKind.bag'), '2468');
      await page.getByRole('radio', { name: words.t('desk.lost.claimWay') }).click();
    });

    it('STO-9 is given out without the ticket: document, copy, tag, signature', async () => {
      const { clerk, words } = stage();
      const { page } = clerk;
      await readTwice(clerk, tag, words.t('desk.seal.intact'));
      await page.getByRole('textbox', { name: words.t('desk.document.lastFour') }).fill('1234');
      await page.locator('input[type=file]').setInputFiles(photo);
      await page.getByRole('button', { name: words.t('desk.photoTaken', { label: words.t('desk.lost.copy') }) }).waitFor();
      await page.getByRole('textbox', { name: words.t('desk.claim.signature') }).fill('陈晓');
      await fitsOnePage(clerk);
      await expectSound(clerk, `${language}-desk-lost-claim`);
      await page.getByRole('button', { name: words.t('desk.claim.submit'), exact: true }).click();
      await page.waitForURL((url) => url.pathname === '/desk');
    });
  });
}

const tell = async ({ page, words }: Seat, look: string, phone: string): Promise<void> => {
  await page.getByRole('textbox', { name: words.t('desk.lost.told', { n: 1 }) }).fill(look);
  await page.getByRole('textbox', { name: words.t('desk.lost.told', { n: 2 }) }).fill(phone);
  await page.getByRole('button', { name: words.t('desk.lost.match'), exact: true }).click();
};

function delegateCases(language: string, stage: () => DeskStage, tag: string): void {
  describe(`a claim by a delegate, in ${language}`, () => {
    it('STO-10 cannot be finished in the clerk\'s session alone, and is after the supervisor\'s own', async () => {
      const { clerk, supervisor, words } = stage();
      const { page } = clerk;
      const { ticket } = await storeByKeys(clerk, { phone: '1357', tags: [tag] });
      await page.getByRole('textbox', { name: words.t('desk.printing.scan') }).fill(ticket.qr);
      await page.keyboard.press('Enter');
      const [own, other] = [page.getByRole('textbox', { name: words.t('desk.document.lastFour') }).nth(0), page.getByRole('textbox', { name: words.t('desk.document.lastFour') }).nth(1)];
      await own.fill('0001');
      await other.fill('0002');
      await page.getByRole('textbox', { name: words.t('desk.delegate.name') }).fill('李雷');
      await page.getByRole('button', { name: words.t('desk.delegate.submit') }).click();
      await page.getByText(words.t('desk.delegate.waiting')).waitFor();
      await readTwice(clerk, tag, words.t('desk.seal.intact'));
      await page.getByRole('textbox', { name: words.t('desk.claim.signature') }).fill('李雷');
      await page.getByRole('button', { name: words.t('desk.claim.submitDelegate') }).click();
      await page.getByText(words.refusal('storage.not-verified')).waitFor();
      await fitsOnePage(clerk);
      await expectSound(clerk, `${language}-desk-delegate`);

      const boss = supervisor.page;
      await boss.getByRole('link', { name: words.t('shell.approvals') }).click();
      await boss.getByRole('region', { name: words.t('desk.approvals.delegates') }).getByRole('link', { name: ticket.no }).click();
      const paper = boss.getByRole('complementary', { name: words.t('desk.approvals.caseOf', { no: ticket.no }) });
      await paper.getByText('0001').waitFor();
      await paper.getByText('0002').waitFor();
      await expectSound(supervisor, `${language}-approvals`);
      await paper.getByRole('button', { name: words.t('desk.approvals.verify') }).click();

      // The clerk's page hears of it by itself.
      await page.getByText(words.t('desk.delegate.verified', { name: '\u0000' }).split('\u0000')[1] ?? '').waitFor();
      await page.getByRole('button', { name: words.t('desk.claim.submitDelegate') }).click();
      await page.getByText(words.t('desk.claim.done', { no: ticket.no })).waitFor();
      await page.setViewportSize(desk);
    });
  });
}

/** A stroke with a pen on the screen. */
async function sign({ page, words }: Seat): Promise<void> {
  const box = await page.getByRole('img', { name: words.t('desk.claim.signHere') }).boundingBox();
  if (!box) throw new Error('nowhere to sign');
  await page.mouse.move(box.x + 20, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + 20, { steps: 5 });
  await page.mouse.move(box.x + 160, box.y + 50, { steps: 5 });
  await page.mouse.up();
  await page.getByRole('img', { name: words.t('desk.claim.signed') }).waitFor();
}
