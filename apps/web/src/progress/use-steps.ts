import {
  filingsSteps,
  reopenRequestsRequest,
  submissionsReturn,
  submissionsWithdraw,
  type FilingDto,
  type RowResultsDto,
} from '#api-client/generated.js';
import { dataOf } from '../app/request/client.js';
import { onVersion, useRefreshRoom } from './queries.js';

type Verb = 'submit' | 'endorse' | 'verify';

/** The acts on figures; each leaves every desk asking anew. */
export function useSteps() {
  const refresh = useRefreshRoom();
  const after = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } finally {
      // Also after a refusal: what is on screen was older than it looked.
      await refresh();
    }
  };
  return {
    /** One answer per row; good rows are kept. */
    step: (verb: Verb, filings: readonly FilingDto[]): Promise<RowResultsDto> =>
      after(
        dataOf(
          filingsSteps({ verb, items: filings.map(({ target, period, version }) => ({ targetId: target.id, period, version })) }),
        ),
      ),
    withdraw: (filing: FilingDto) => after(dataOf(submissionsWithdraw(filing.target.id, filing.period, onVersion(filing)))),
    sendBack: (filing: FilingDto, reason: string) =>
      after(dataOf(submissionsReturn(filing.target.id, filing.period, { reason }, onVersion(filing)))),
    reopen: (filing: FilingDto, reason: string) =>
      after(dataOf(reopenRequestsRequest(filing.target.id, filing.period, { reason }))),
  };
}
