import type { ProjectDto } from '#api-client/generated.js';
import { useNow } from '../../app/clock.js';
import { useDates } from '../../app/language/dates.js';
import { useWords } from '../../app/language/language.js';
import { useNames } from '../../assessment/named.js';
import { Button } from '../../ui/Button.js';
import { figureWords } from '../../ui/decimal-words.js';
import { focusWhenScrolling } from '../../ui/focus-when-scrolling.js';
import { SheetHead } from '../../ui/table/SheetHead.js';

interface ProjectTableProps {
  projects: readonly ProjectDto[];
  /** The ledger adds up money; else it counts. */
  money: boolean;
  ask: (act: 'change' | 'remove', project: ProjectDto) => void;
}

/** A row a project: what it costs, what is planned this year, what comes next, which permits are there, what is in its way. */
export function ProjectTable({ projects, money, ask }: ProjectTableProps) {
  const w = useWords();
  return (
    <section className="section">
      <div className="sheet-scroll" ref={focusWhenScrolling}>
        <table className="sheet stacked project-table">
          <caption className="unheard">{w('projects.caption')}</caption>
          <SheetHead
            cells={[
              { label: w('projects.name') },
              money && { label: w('projects.total'), right: true },
              money && { label: w('projects.plan'), right: true },
              { label: w('projects.node') },
              { label: w('projects.permits') },
              { label: w('projects.bottleneck') },
              { label: w('projects.change'), unheard: true },
            ]}
          />
          <tbody>
            {projects.map((project) => (
              <ProjectRow key={project.id} project={project} money={money} ask={ask} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ProjectRow({ project, money, ask }: { project: ProjectDto } & Omit<ProjectTableProps, 'projects'>) {
  const w = useWords();
  const names = useNames();
  const dates = useDates();
  const amount = (value: string | null) => (value === null ? '–' : figureWords(value, 2));
  return (
    <tr className={project.closedOn ? 'project-closed' : undefined}>
      <th scope="row">
        {project.name}
        <small className="quiet">
          {[
            names.of(project.unit),
            project.lineCode && w('projects.line', { code: project.lineCode }),
            project.closedOn && w('projects.closed', { day: dates.day(project.closedOn) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </th>
      {money && (
        <>
          <td className="right num" data-head={w('projects.total')}>
            {amount(project.totalInvestment)}
          </td>
          <td className="right num" data-head={w('projects.plan')}>
            {amount(project.yearPlan)}
          </td>
        </>
      )}
      <td data-head={w('projects.node')}>
        <NextNode project={project} />
      </td>
      <td data-head={w('projects.permits')}>
        <Permits project={project} />
      </td>
      <td data-head={w('projects.bottleneck')}>{project.bottleneck}</td>
      <td className="nowrap">
        {project.allowed.includes('change') && (
          <Button
            small
            look="quiet"
            aria-label={w('projects.change.named', { name: project.name })}
            onClick={() => ask('change', project)}
          >
            {w('projects.change')}
          </Button>
        )}
        {project.allowed.includes('remove') && (
          <Button
            small
            look="quiet"
            aria-label={w('projects.remove.named', { name: project.name })}
            onClick={() => ask('remove', project)}
          >
            {w('projects.remove')}
          </Button>
        )}
      </td>
    </tr>
  );
}

function NextNode({ project }: { project: ProjectDto }) {
  const w = useWords();
  const dates = useDates();
  const now = useNow();
  const next = project.nodes.filter(({ doneOn }) => doneOn === null).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
  if (project.nodes.length === 0) return <span className="quiet">–</span>;
  if (!next) return <span className="quiet">{w('projects.node.done')}</span>;
  const late = next.dueOn < dates.dayOf(now);
  return (
    <span className={late ? 'project-late' : undefined}>
      {w(late ? 'projects.node.late' : 'projects.node.due', { name: next.name, day: dates.shortDay(next.dueOn) })}
    </span>
  );
}

/** Filled: granted, half: applied for, empty: missing; the words stand behind them. */
function Permits({ project: { permits } }: { project: ProjectDto }) {
  const w = useWords();
  if (permits.length === 0) return <span className="quiet">–</span>;
  const granted = permits.filter(({ state }) => state === 'granted').length;
  return (
    <span
      className="permits"
      title={permits.map(({ name, state }) => `${name} ${w(`projects.permit.${state}`)}`).join(w('list.comma'))}
    >
      {permits.map(({ name, state }) => (
        <i key={name} className={`permit permit-${state}`} aria-hidden="true" />
      ))}
      <small>{w('projects.permits.count', { n: granted, all: permits.length })}</small>
    </span>
  );
}
