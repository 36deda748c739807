import type { PledgeTextDto, TermsDto } from '#api-client/generated.js';
import { useWords } from '../../app/language/language.js';
import { useNames } from '../../assessment/named.js';
import { focusWhenScrolling } from '../../ui/focus-when-scrolling.js';
import { termsInWords } from '../terms-in-words.js';
import { usesCurve } from './curve-choice.js';
import { KeptWarnings } from '../breakdown/KeptWarnings.js';
import { CurvePicture } from './CurvePicture.js';

/** The whole text as both parties sign it: every target with what belongs to it, then the clauses. */
export function PledgeText({ text }: { text: PledgeTextDto }) {
  const w = useWords();
  const names = useNames();
  return (
    <>
      <div className="sheet-scroll" ref={focusWhenScrolling}>
        <table className="sheet pledge-text">
          <caption className="unheard">{w('pledge.targetsTitle')}</caption>
          <thead>
            <tr>
              <th scope="col">{w('pledge.number')}</th>
              <th scope="col">{w('targets.target')}</th>
              <th scope="col">{w('pledge.terms')}</th>
              <th scope="col">{w('draft.f.curve')}</th>
              <th scope="col">{w('facts.leader')}</th>
              <th scope="col">{w('draft.f.coUnits')}</th>
              <th scope="col">{w('facts.verifier')}</th>
              <th scope="col">{w('draft.f.dueText')}</th>
            </tr>
          </thead>
          <tbody>
            {text.targets.map((target, i) => (
              <tr key={target.code} id={`line-${target.code}`}>
                <td className="num">{i + 1}</td>
                <th scope="row">
                  {names.of(target)}
                  <small>
                    {target.code}
                    {target.illustrative && ` · ${w('illustrative')}`}
                  </small>
                </th>
                <td>
                  {termsInWords(target.terms as TermsDto, names.measure(target), w)}
                  {target.clause && <small>{target.clause}</small>}
                  {target.terms.nodes.length > 0 && (
                    <ul className="pledge-nodes">
                      {target.terms.nodes.map((node) => (
                        <li key={node.id}>
                          {node.name} <small>{node.dueOn}</small>
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
                <td>{usesCurve(target.terms.kind) ? <CurvePicture curve={target.terms.curve} small /> : w('figure.none')}</td>
                <td>{target.leader ?? w('figure.none')}</td>
                <td>{target.coUnits.join(w('list.comma')) || w('figure.none')}</td>
                <td>{target.verifier ?? w('figure.none')}</td>
                <td>{target.dueText ?? w('figure.none')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {text.clauses.length > 0 && (
        <ol className="pledge-clauses">
          {text.clauses.map((clause, i) => (
            <li key={i}>{clause}</li>
          ))}
        </ol>
      )}
      <KeptWarnings kept={text.kept} />
    </>
  );
}
