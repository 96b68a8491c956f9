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
/** No other generator here draws a picture for each page, so ours does not either. */
const withoutPictures = (steps: readonly Step[]) => steps.filter(({ name }) => !/pictures/.test(name));
const steps = buildSteps.map((step) =>
  typeof step === 'function' ? async (place: Workplace) => withoutPictures(await step(place)) : forgiving(step),
);
await build({ force: true, steps });
