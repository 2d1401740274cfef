/** One path through every page, in a real browser, as its users walk it: a ward asks, a dispatcher assigns, porters carry, an auditor believes it. */
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { verifyExport } from '@orderly/audit-verify';
import { assignByKeyboard, card, chooseAction, give, raceToAssign, staffRow } from './board.ts';
import { type Cast, castOf } from './cast.ts';
import { englishCases } from './english.cases.ts';
import { peopleCases } from './people.cases.ts';
import { answerAlarm, press, stepTitle } from './porter.ts';
import { rosterCases } from './roster.cases.ts';
import { expectSound } from './sound.ts';
import { type Centre, desk, oneTap, openCentre, phone, pick, scan, type Seat, signInAs, untilSeen } from './support.ts';
import { askEscort, askSpecimens, parcel } from './ward.ts';
import { words } from './words.ts';

const zh = words('zh-CN');
// Apart, the engines and thirteen processes share this machine with the browser: there `npm run bench:stack` measures it.
const boardWithinMs = inject('apart') ? 30_000 : 1_000;
const tubes = ['SP26110001', 'SP26110002', 'SP26110003'];
let centre: Centre;
let cast: Cast;
let nurse: Seat;
let dispatcher: Seat;
let rival: Seat;
let porter: Seat;
let runner: Seat;
let auditor: Seat;
let scheduler: Seat;
let administrator: Seat;
let newcomer: Seat;
let escortNo = '';
let specimenNo = '';

beforeAll(async () => {
  centre = await openCentre({ apart: inject('apart') });
  cast = await castOf(centre.url);
  const seat = (size: typeof desk | typeof phone) => centre.open(zh, size);
  [nurse, dispatcher, rival, auditor, scheduler, administrator, newcomer] = await Promise.all([seat(desk), seat(desk), seat(desk), seat(desk), seat(desk), seat(desk), seat(desk)]);
  [porter, runner] = await Promise.all([seat(phone), seat(phone)]);
});
afterAll(() => centre?.stop());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await centre.shootAll();
});

describe('a ward asks', () => {
  it('meets a newcomer with a page that says who can come in', async () => {
    await nurse.page.goto('/login');
    await nurse.page.getByRole('heading', { name: zh.t('login.demoTitle') }).waitFor();
    await expectSound(nurse, 'login');
  });

  it('shows the ward to its nurse and the board to the dispatcher by one tap each', async () => {
    await Promise.all([oneTap(nurse, 'nurse'), oneTap(dispatcher, 'dispatcher'), signInAs(rival, cast.secondDispatcher.id, '/board')]);
    await nurse.page.getByRole('heading', { level: 1, name: zh.label(cast.ward.name) }).waitFor();
    for (const { page } of [dispatcher, rival]) await staffRow(page, zh, cast.escorts[0].name).waitFor();
    await expectSound(nurse, 'ward-empty');
    await expectSound(dispatcher, 'board-empty');
  });

  it('lists who is on duty by group, post and shift', async () => {
    const staff = dispatcher.page.getByRole('region', { name: zh.t('board.staff') });
    for (const group of cast.hospital.groups) await staff.getByRole('heading', { level: 2, name: zh.label(group.name) }).waitFor();
    const [escort] = cast.escorts;
    const post = cast.hospital.posts.find(({ code }) => code === escort.post);
    expect(post).toBeDefined();
    if (post) await staff.getByRole('heading', { level: 3, name: zh.label(post.name) }).waitFor();
    const shift = cast.hospital.templates.find(({ code }) => code === cast.shiftOf(escort));
    // The post stands above: what is left of the shift's name tells which one it is.
    const own = shift && post ? zh.label(shift.name).replace(zh.label(post.name), '') : '?';
    expect(await staffRow(dispatcher.page, zh, escort.name).innerText()).toContain(own);
  });

  it('ESC-1 asks for an escort, which is on the board within a second', async () => {
    const arrived = await askEscort(nurse, cast, { patient: cast.patient, before: () => expectSound(nurse, 'request-escort') });
    const ms = await untilSeen(card(dispatcher.page, zh, zh.label(cast.ct.name)), arrived);
    escortNo = await parcel(nurse, zh.label(cast.ct.name)).number();
    expect(ms).toBeLessThan(boardWithinMs);
    await card(rival.page, zh, escortNo).waitFor();
  });

  it('DEL-1 asks for a delivery of typed tubes, none of them twice, which is on the board within a second', async () => {
    const arrived = await askSpecimens(nurse, cast, { tubes, before: () => expectSound(nurse, 'request-specimens') });
    const ms = await untilSeen(card(dispatcher.page, zh, zh.label(cast.laboratory.name)), arrived);
    specimenNo = await parcel(nurse, zh.label(cast.laboratory.name)).number();
    expect(ms).toBeLessThan(boardWithinMs);
    await expectSound(nurse, 'ward');
  });
});

describe('a dispatcher assigns', () => {
  it('assigns without a mouse, and takes it back', async () => {
    await assignByKeyboard(dispatcher, escortNo, cast.escorts[0].staffNo);
    await staffRow(dispatcher.page, zh, cast.escorts[0].name).getByRole('button', { name: escortNo.slice(1) }).waitFor();
    await staffRow(dispatcher.page, zh, cast.escorts[0].name).getByRole('button', { name: escortNo.slice(1) }).click();
    await expectSound(dispatcher, 'board-job');
    const inspector = dispatcher.page.getByRole('complementary', { name: zh.t('board.inspector', { no: escortNo }) });
    await inspector.getByRole('button', { name: zh.t('board.action.takeBack') }).click();
    await inspector.getByRole('button', { name: zh.t('board.action.assign') }).waitFor();
    await inspector.getByRole('button', { name: zh.t('action.close') }).click();
  });

  it('tells who won to the one who lost a race, on the job itself', async () => {
    const winner = await raceToAssign([dispatcher, rival], escortNo, [cast.escorts[0], cast.escorts[1]]);
    const [loser, held] = winner === 0 ? [rival, cast.escorts[0]] : [dispatcher, cast.escorts[1]];
    const note = loser.page.getByRole('alert').filter({ hasText: zh.refusal('dispatch.already-assigned+winner', { winner: held.name }) });
    await note.first().waitFor();
    await note.first().getByRole('button', { name: zh.t('board.reassignAnyway') }).waitFor();
    await expectSound(loser, 'board-lost-race', [desk]);
    await note.first().getByRole('button', { name: zh.t('board.keepAsIs') }).click();
  });

  it('reassigns with a reason', async () => {
    await dispatcher.page.goto(`/jobs/${escortNo.slice(1)}`);
    const inspector = dispatcher.page.getByRole('complementary', { name: zh.t('board.inspector', { no: escortNo }) });
    await inspector.getByRole('button', { name: zh.t('board.action.reassign') }).click();
    const dialog = dispatcher.page.getByRole('dialog', { name: zh.t('board.action.reassign') });
    await pick(dialog, zh.t('board.person'), cast.escorts[2].staffNo);
    await dialog.getByRole('button', { name: zh.t('board.action.reassign') }).click();
    await dialog.getByText(zh.t('board.personAndReason')).waitFor();
    await dialog.getByRole('textbox', { name: zh.t('board.reason') }).fill('离起点更近');
    await expectSound(dispatcher, 'board-reassign', [desk]);
    await dialog.getByRole('button', { name: zh.t('board.action.reassign') }).click();
    await staffRow(dispatcher.page, zh, cast.escorts[2].name).getByRole('button', { name: escortNo.slice(1) }).waitFor();
  });

  it('assigns with two clicks: the job, then the person', async () => {
    await give(dispatcher, specimenNo, cast.runner.name);
    await staffRow(dispatcher.page, zh, cast.runner.name).getByRole('button', { name: specimenNo.slice(1) }).waitFor();
    await expect.poll(() => card(dispatcher.page, zh, specimenNo).count()).toBe(0);
  });

  it('takes a call from a ward, and cancels with a reason what was asked twice', async () => {
    const { page } = dispatcher;
    await page.keyboard.press('F4');
    const dialog = page.getByRole('dialog', { name: zh.t('board.newJob') });
    await pick(dialog, zh.t('board.callingWard'), zh.label(cast.ward.name));
    await dialog.getByRole('button', { name: zh.t('kind.escort'), exact: true }).click();
    await askEscort(dispatcher, cast, { patient: cast.other, within: dialog });
    const strip = card(page, zh, `${zh.t('place.bed', { bed: cast.other.bed })}`);
    const no = /#\d+/.exec(await strip.innerText())?.[0] ?? '';
    await chooseAction(dispatcher, no, 'cancel');
    const cancel = page.getByRole('dialog', { name: zh.t('board.action.cancel') });
    await cancel.getByRole('button', { name: zh.t('board.action.cancel') }).click();
    await cancel.getByText(zh.t('board.codeMissing')).waitFor();
    await cancel.getByRole('radio', { name: zh.t('cancelCode.C2') }).click();
    await cancel.getByRole('button', { name: zh.t('board.action.cancel') }).click();
    await card(page, zh, no).waitFor({ state: 'detached' });
    await page.mouse.move(700, 5);
    await expectSound(dispatcher, 'board');
  });
});

describe('porters carry', () => {
  it('shows the porter one job and one button', async () => {
    await signInAs(porter, cast.escorts[2].id, '/p');
    await stepTitle(porter, 'porter.newJob');
    await expectSound(porter, 'porter-new', [phone]);
    await press(porter, 'porter.accept');
    await stepTitle(porter, 'porter.goToPickUp');
    await expectSound(porter, 'porter-go', [phone]);
    await press(porter, 'porter.arrivedPickUp');
  });

  it('ESC-7 refuses another patient\'s wristband before the eyes of the porter, and takes the right one', async () => {
    const { page } = porter;
    await stepTitle(porter, 'porter.identity');
    await expectSound(porter, 'porter-identity', [phone]);
    await page.getByRole('textbox', { name: zh.t('porter.answered') }).fill(cast.patient.name);
    await scan(page, zh.t('porter.scanWristband'), cast.other.wristband);
    await answerAlarm(porter, 'porter.identityMismatch', zh.refusal('escort.identity-mismatch'), () => expectSound(porter, 'porter-mismatch', [phone]));
    await page.getByText(zh.t('exception.E05')).waitFor();
    await expectSound(porter, 'porter-paused', [phone]);
    await press(porter, 'porter.resolved');
    await page.getByRole('textbox', { name: zh.t('porter.answered') }).fill(cast.patient.name);
    await scan(page, zh.t('porter.scanWristband'), cast.patient.wristband);
    await stepTitle(porter, 'porter.depart');
    await expectSound(porter, 'porter-depart', [phone]);
  });

  it('hands the patient over to a named receiver after a second check', async () => {
    const { page } = porter;
    await press(porter, 'porter.pickedUpPatient');
    await stepTitle(porter, 'porter.onTheWay');
    await nurse.page.bringToFront();
    await parcel(nurse, zh.label(cast.ct.name)).reaches('moving');
    await press(porter, 'porter.arrivedDropOff');
    await stepTitle(porter, 'porter.identityAgain');
    await page.getByRole('button', { name: zh.t('porter.useAdmissionNo') }).click();
    await page.getByRole('textbox', { name: zh.t('porter.answered') }).fill(cast.patient.name);
    await page.getByRole('textbox', { name: zh.t('job.admissionNo') }).fill(cast.patient.admissionNo);
    await press(porter, 'porter.check');
    await stepTitle(porter, 'porter.handOverPatient');
    await expectSound(porter, 'porter-hand-over', [phone]);
    await page.getByRole('textbox', { name: zh.t('porter.receiverBadge') }).fill(cast.giver.badge ?? '');
    await press(porter, 'porter.handOver');
    await page.getByText(zh.refusal('escort.receiver-not-entitled')).waitFor();
    await scan(page, zh.t('porter.receiverBadge'), cast.ctReceiver.badge ?? '');
    await page.getByRole('heading', { name: zh.t('porter.duty.on') }).waitFor();
    await expectSound(porter, 'porter-standby', [phone]);
  });

  it('DEL-3 lets the runner take every tube, and no foreign one', async () => {
    const { page } = runner;
    await signInAs(runner, cast.runner.id, '/p');
    await press(runner, 'porter.accept');
    await stepTitle(runner, 'porter.goToPickUp');
    await scan(page, zh.t('porter.scanPlace'), cast.ward.code);
    await stepTitle(runner, 'porter.collect');
    await scan(page, zh.t('porter.scanItem'), tubes[0] ?? '');
    await scan(page, zh.t('porter.scanItem'), 'SP99999999');
    await answerAlarm(runner, 'porter.foreign', zh.refusal('delivery.item-foreign'), () => expectSound(runner, 'porter-foreign', [phone]));
    await press(runner, 'porter.settled');
    for (const tube of tubes.slice(1)) await scan(page, zh.t('porter.scanItem'), tube);
    await expectSound(runner, 'porter-collect', [phone]);
    await scan(page, zh.t('porter.giverBadge'), cast.giver.badge ?? '');
    await stepTitle(runner, 'porter.onTheWay');
    await scan(page, zh.t('porter.scanPlace'), cast.laboratory.code);
    await stepTitle(runner, 'porter.deliver');
    for (const tube of tubes) await scan(page, zh.t('porter.scanItem'), tube);
    await scan(page, zh.t('porter.receiverBadge'), cast.laboratoryReceiver.badge ?? '');
    await page.getByRole('heading', { name: zh.t('porter.duty.on') }).waitFor();
  });

  it('lets the nurse follow both to the last dot', async () => {
    await nurse.page.getByText(zh.t('ward.ended', { count: 3 })).click();
    for (const place of [cast.ct, cast.laboratory]) await parcel(nurse, zh.label(place.name)).reaches('delivered');
    await expectSound(nurse, 'ward-delivered');
  });
});

describe('an auditor believes it', () => {
  it('SC-8 shows who held what, how it was proven, and every event', async () => {
    const { page } = auditor;
    await oneTap(auditor, 'auditor');
    await page.getByRole('link', { name: specimenNo }).waitFor();
    await expectSound(auditor, 'audit');
    await page.getByRole('link', { name: specimenNo }).click();
    await page.getByRole('heading', { name: zh.t('audit.custody') }).waitFor();
    await page.getByText(zh.t('audit.gapless')).waitFor();
    await page.getByText(zh.t('audit.isVerified')).waitFor();
    for (const holder of [zh.label(cast.ward.name), cast.runner.name, zh.label(cast.laboratory.name)]) await page.getByRole('region', { name: zh.t('audit.custody') }).getByText(holder).first().waitFor();
    expect(await page.getByRole('table', { name: zh.t('audit.entries') }).getByRole('row').count()).toBeGreaterThan(8);
    await expectSound(auditor, 'audit-delivery');
  });

  it('recomputes the ledger, and hands it out to whoever wants to do it again', async () => {
    const { page } = auditor;
    await page.getByRole('link', { name: zh.t('audit.deliveries') }).click();
    await page.getByRole('button', { name: zh.t('audit.verify') }).click();
    await page.getByText(zh.t('audit.valid').split('{{')[0] ?? '').waitFor({ timeout: 30_000 });
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: zh.t('audit.export') }).click();
    const lines = (await readFile(await (await coming).path(), 'utf8')).split('\n').filter((line) => line !== '');
    expect((await verifyExport(lines.map((line) => JSON.parse(line) as never))).findings).toEqual([]);
    await expectSound(auditor, 'audit-verified');
  });
});

rosterCases(() => ({ centre, cast, words: zh, nurse, dispatcher, scheduler, administrator, newcomer }));
peopleCases(() => ({ centre, cast, words: zh, nurse, dispatcher, scheduler, administrator, newcomer }));
englishCases(() => ({ centre, cast, words: zh, nurse, dispatcher, scheduler, administrator, newcomer }));
