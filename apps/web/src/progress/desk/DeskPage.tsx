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
import '../../assessment/assessment.css';
import './desk.css';
import { DueDates } from './DueDates.js';
import { EndorseWork, VerifyWork } from './ReviewWork.js';
import { FilingWork } from './FilingWork.js';
import { FlagWork } from './FlagWork.js';
import { UnitMonth, ZoneMonth } from './MonthProgress.js';
import { UnitLights, ZoneLights } from './MyLights.js';
import { PipelineWork } from './PipelineWork.js';
import { ReturnedWork } from './ReturnedWork.js';
import { SentWork } from './SentWork.js';

/** What waits for me, most pressing first, each line leading to where it is done; beside it how the month and the lights stand. */
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
  const working = may('progress.file', 'progress.endorse', 'progress.verify', 'progress.decideReopen');
  const home = me?.appointments.find(({ role }) => role === 'filer' || role === 'head');
  return (
    <div className="desk">
      <PageHead title={w('desk.title', { name: me ? names.person(me.person) : '' })} sub={[today, ...duties].join(' · ')} />
      <div className="desk-grid">
        <div className="desk-work">
          {!working && <Empty title={w('desk.nothing')}>{w('desk.nothing.detail')}</Empty>}
          {may('progress.file') && <ReturnedWork />}
          {may('progress.endorse') && <EndorseWork />}
          {may('progress.file') && <FilingWork />}
          {may('progress.decideReopen') && <PipelineWork />}
          {may('progress.verify') && <VerifyWork />}
          {may('flags.acknowledge') && <FlagWork />}
        </div>
        <div className="desk-month">
          {may('progress.file') && <UnitMonth />}
          {may('progress.decideReopen') && <ZoneMonth />}
          {working && !may('progress.file', 'progress.decideReopen') && <DueDates />}
        </div>
        <div className="desk-standing">
          {may('progress.file') && <SentWork />}
          {may('progress.file') && home && <UnitLights unit={home.unitId} name={names.pick(home.unitName, home.unitNameEn)} />}
          {may('board.read') && <ZoneLights />}
        </div>
      </div>
    </div>
  );
}
