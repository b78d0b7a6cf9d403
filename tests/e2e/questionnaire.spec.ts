import { shippedPack } from '#tests/content/shipped-content.ts';
import { expect, test } from './support/test.ts';

/** What is answered on each axis: the same key for all its questions, or one key a question. */
const KEYS: Readonly<Record<string, string>> = {
  a1: '33333333',
  a2: '00000000',
  a3: '44444444',
  a4: '22222222',
  a5: '11111111',
  a6: 'nnnnnnnn',
  a7: 'rrrrrrrr',
  a8: 'aaaaaaaa',
  a9: '44440000',
};
const KIND_OF_KEY: Readonly<Record<string, string>> = { n: 'unknown', r: 'refused', a: 'not-applicable' };

test('the 72 questions are answered from the keyboard alone, and the answers survive a reload', async ({
  jalon,
}) => {
  const { page } = jalon;
  const { axes, questions } = shippedPack();
  const keyOf = ({ axisId, id }: (typeof questions)[number]) => {
    const axisQuestions = questions.filter((question) => question.axisId === axisId);
    return KEYS[axisId]?.[axisQuestions.findIndex((question) => question.id === id)] ?? '';
  };
  await jalon.createMission();
  await page.keyboard.press('Alt+5');
  await expect(jalon.heading('Maturité')).toBeVisible();

  let commented = '';
  for (const [index, question] of questions.entries()) {
    await expect(page.getByText(question.text, { exact: true })).toBeVisible();
    await page.keyboard.press(keyOf(question));
    if (index === 4) {
      commented = question.id;
      await page.keyboard.press('c');
      await page.keyboard.type('Vu : 0 indicateur, 4 tableaux.');
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('ArrowDown');
  }
  await expect(page.getByText(/72 sur 72 répondues/)).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText(questions.at(-2)?.text ?? '', { exact: true })).toBeVisible();
  await jalon.whenSaved();
  await jalon.reload();

  await page.getByRole('tab', { name: 'Questionnaire' }).focus();
  await page.keyboard.press('ArrowRight');
  const scores = page.getByRole('table', { name: 'Score par axe' });
  const lineOf = (axisId: string) =>
    scores.getByRole('row', { name: axes.find(({ id }) => id === axisId)?.name ?? '' });
  await expect(lineOf('a1')).toContainText(/3,0.*100/);
  await expect(lineOf('a2')).toContainText(/0,0.*100/);
  await expect(lineOf('a3')).toContainText(/4,0.*100/);
  await expect(lineOf('a6')).toContainText('pas de score');
  await expect(lineOf('a7')).toContainText('pas de score');
  await expect(lineOf('a8')).toContainText('non applicable');

  const { answers } = await jalon.storedDocument();
  expect(Object.fromEntries(questions.map(({ id }) => [id, answers[id]?.value]))).toEqual(
    Object.fromEntries(
      questions.map((question) => {
        const key = keyOf(question);
        const kind = KIND_OF_KEY[key];
        return [question.id, kind ? { kind } : { kind: 'level', level: Number(key) }];
      }),
    ),
  );
  expect(answers[commented]?.comment).toBe('Vu : 0 indicateur, 4 tableaux.');
});
