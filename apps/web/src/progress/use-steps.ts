import {
  filingsSteps,
  ownerFiguresNote,
  reopenRequestsRequest,
  submissionsReturn,
  submissionsVerify,
  submissionsWithdraw,
  type FilingDto,
  type OwnerFigureBody,
  type RowResultsDto,
} from '#api-client/generated.js';
import { dataOf } from '../app/request/client.js';
import { thenAnew } from '../app/request/then-anew.js';
import type { OwnerFigureSubject } from './owner/subject.js';
import { onVersion, useRefreshRoom } from './queries.js';

type Verb = 'submit' | 'endorse' | 'verify';

/** The acts on figures; each leaves every desk asking anew. */
export function useSteps() {
  const refresh = useRefreshRoom();
  const after = <T>(work: Promise<T>): Promise<T> => thenAnew(() => work, refresh);
  return {
    /** One answer per row; good rows are kept. */
    step: (verb: Verb, filings: readonly FilingDto[]): Promise<RowResultsDto> =>
      after(
        dataOf(
          filingsSteps({ verb, items: filings.map(({ target, period, version }) => ({ targetId: target.id, period, version })) }),
        ),
      ),
    /** Although the data owner's figure is another one. */
    verifyBecause: (filing: FilingDto, reason: string) =>
      after(dataOf(submissionsVerify(filing.target.id, filing.period, { reason }, onVersion(filing)))),
    /** `value` null takes the last one back. */
    noteOwnerFigure: (of: OwnerFigureSubject, body: OwnerFigureBody) =>
      after(
        dataOf(
          ownerFiguresNote(of.targetId, of.period, body, of.owner ? { ifMatch: `"${of.owner.revision}"` } : { ifNoneMatch: '*' }),
        ),
      ),
    withdraw: (filing: FilingDto) => after(dataOf(submissionsWithdraw(filing.target.id, filing.period, onVersion(filing)))),
    sendBack: (filing: FilingDto, reason: string) =>
      after(dataOf(submissionsReturn(filing.target.id, filing.period, { reason }, onVersion(filing)))),
    reopen: (filing: FilingDto, reason: string) =>
      after(dataOf(reopenRequestsRequest(filing.target.id, filing.period, { reason }))),
  };
}
