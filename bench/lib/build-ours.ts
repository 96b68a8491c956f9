// Runs in a copy of the project: our whole build, step by step, as `npm run build` does it.
// What the content check says of generated pages is printed and does not stop it; its time counts.
import { build } from '#scripts/build.ts';
import { buildSteps, type Step, type Workplace } from '#scripts/build-steps.ts';

const forgiving = (step: Step): Step => ({
  ...step,
  run: (place) =>
    step.run(place).catch((error: unknown) => {
      if (!/check/i.test(step.name)) throw error;
      console.log(`\n${String(error).split('\n').at(-2)}`);
    }),
});
/** What no other generator here makes beside its pages, ours does not make either: a like is compared with a like. */
const beside = /text editions|search|QR codes|partners|one file|pictures|recorded|flyers|can be saved/;
const ofPages = (steps: readonly Step[]) => steps.filter(({ name }) => !beside.test(name));
const steps = buildSteps.map((step) =>
  typeof step === 'function' ? async (place: Workplace) => ofPages(await step(place)) : forgiving(step),
);
await build({ force: true, steps });
