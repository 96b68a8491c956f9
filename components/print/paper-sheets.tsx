// The sheets that a group can put its name on, set in HTML for paper (app/styles/maker.css): what stands where, layout by
// layout. Every language stands in the page; the form's own choices say which is shown, without a script.
import { localeCodes, officerLocale } from '#i18n/locales.ts';
import type { LayoutName } from '#lib/print/layouts.ts';
import { FoldCards } from './fold-cards.tsx';
import { Foot, Leaf, langOf, Mark, Ruler, Section, type SheetProps, Sign } from './sheet-parts.tsx';

const steps = { open: 'steps', boxed: 'know' };
const staff = { open: 'staff', boxed: 'know', isInner: true };
const rules = { open: 'rules', boxed: 'limits' };

/** A whole sheet; its languages stand beside each other, and share the foot. */
function Poster(props: SheetProps) {
  return (
    <div className="made-poster upright">
      <Ruler />
      <div className="columns">
        {localeCodes.map((code) => (
          <Leaf key={code} {...props} code={code} {...steps}>
            <Mark flyer={props.flyer} code={code} />
          </Leaf>
        ))}
      </div>
      <Foot {...props} />
    </div>
  );
}

/** Two half-sheets beside each other: one language twice, or each of two once. */
function Handouts(props: SheetProps) {
  return (
    <div className="made-handout wide">
      <Ruler />
      {localeCodes.flatMap((code) =>
        [false, true].map((isCopy) => (
          <Leaf key={`${code}${isCopy}`} {...props} code={code} {...steps} isCopy={isCopy}>
            <Foot flyer={props.flyer} locale={code} />
            <Mark flyer={props.flyer} code={code} />
          </Leaf>
        )),
      )}
    </div>
  );
}

/** A sign to hang; then a page for the staff in each language, which is not hung. */
function PrivateArea(props: SheetProps) {
  return (
    <div className="made-private-area upright">
      <Ruler />
      <Sign {...props} anchor="sign" others={localeCodes.filter((code) => code !== officerLocale)}>
        <Foot {...props} />
        {localeCodes.map((code) => (
          <div key={code} className={`part-${code}`} lang={langOf(code, props.locale)}>
            <Mark flyer={props.flyer} code={code} />
          </div>
        ))}
      </Sign>
      {localeCodes.map((code) => (
        <Leaf key={code} {...props} code={code} {...staff}>
          <Foot flyer={props.flyer} locale={code} />
          <Mark flyer={props.flyer} code={code} />
        </Leaf>
      ))}
    </div>
  );
}

/** A sign that faces out; in its foot, for the people inside, what to do. */
function DoorSign(props: SheetProps) {
  return (
    <div className="made-door-sign upright">
      <Ruler />
      <Sign {...props} anchor="officer" others={[]}>
        <div className="columns">
          {localeCodes.map((code) => (
            <div key={code} className={`part-${code}`} lang={langOf(code, props.locale)}>
              <Section flyer={props.flyer} code={code} anchor="home" className="home" />
              <Mark flyer={props.flyer} code={code} />
            </div>
          ))}
        </div>
        <Foot {...props} />
      </Sign>
    </div>
  );
}

/** A table of what somebody may and may not do; each language has a page. */
function Rules(props: SheetProps) {
  return (
    <div className="made-rules upright">
      <Ruler />
      {localeCodes.map((code) => (
        <Leaf key={code} {...props} code={code} {...rules}>
          <Foot flyer={props.flyer} locale={code} />
          <Mark flyer={props.flyer} code={code} />
        </Leaf>
      ))}
    </div>
  );
}

/** The layouts that can be made, and whether they are set for both Letter and A4. */
export const makeable: Partial<Record<LayoutName, { draw: (props: SheetProps) => React.ReactNode; papers: boolean }>> =
  {
    poster: { draw: Poster, papers: true },
    'wallet-card': { draw: FoldCards, papers: false },
    handout: { draw: Handouts, papers: true },
    'private-area': { draw: PrivateArea, papers: true },
    'door-sign': { draw: DoorSign, papers: true },
    rules: { draw: Rules, papers: true },
  };
