import type { AppointmentDto } from '#api-client/generated.js';
import { ROLE_NAMES } from '#domain/people/roles.js';
import { useWords } from '../../app/language/language.js';
import { useMay, useMe } from '../../app/session/me.js';
import { PageHead } from '../../ui/PageHead.js';
import { Empty } from '../../ui/PageState.js';
import { useDates } from '../../app/language/dates.js';
import { useNow } from '../../app/clock.js';
import { useNames } from '../names.js';
import '../progress.css';
import './desk.css';
import { EndorseWork, VerifyWork } from './ReviewWork.js';
import { FilingWork } from './FilingWork.js';
import { FlagWork } from './FlagWork.js';
import { PipelineWork } from './PipelineWork.js';
import { ReturnedWork } from './ReturnedWork.js';
import { SentWork } from './SentWork.js';

/** What waits for me, most pressing first; every line leads to where it is done. */
export function DeskPage() {
  const w = useWords();
  const me = useMe();
  const may = useMay();
  const names = useNames();
  const dates = useDates();
  const today = dates.weekday(dates.dayOf(useNow()));
  const dutyWords = (duty: AppointmentDto) => {
    const [unit, role] = [names.pick(duty.unitName, duty.unitNameEn), ROLE_NAMES[duty.role][names.language]];
    return unit.toLowerCase() === role.toLowerCase() ? unit : `${unit} ${role}`;
  };
  const duties = [...new Set(me?.appointments.map(dutyWords))];
  return (
    <div className="desk">
      <PageHead title={w('desk.title', { name: me ? names.person(me.person) : '' })} sub={[today, ...duties].join(' · ')} />
      {!may('progress.file', 'progress.endorse', 'progress.verify', 'progress.decideReopen') && (
        <Empty title={w('desk.nothing')}>{w('desk.nothing.detail')}</Empty>
      )}
      <div className="desk-grid">
        {may('progress.file') && <ReturnedWork />}
        {may('progress.endorse') && <EndorseWork />}
        {may('progress.file') && <FilingWork />}
        {may('progress.decideReopen') && <PipelineWork />}
        {may('progress.verify') && <VerifyWork />}
        {may('flags.acknowledge') && <FlagWork />}
        {may('progress.file') && <SentWork />}
      </div>
    </div>
  );
}
