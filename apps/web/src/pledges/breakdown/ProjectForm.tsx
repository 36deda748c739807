import {
  projectsAdd,
  projectsChange,
  type AddProjectBody,
  type PermitDto,
  type ProjectDto,
  type ProjectNodeDto,
} from '#api-client/generated.js';
import { useWords } from '../../app/language/language.js';
import { dataOf } from '../../app/request/client.js';
import { FormArea, FormDialog, FormSelect, FormText, type Values } from '../../ui/FormDialog.js';
import { UnitOptions } from '../../people/UnitOptions.js';
import { announce } from '../../ui/announce.js';
import { NodeRows, PermitRows } from './ProjectRows.js';
import { useRefreshBreakdown } from './queries.js';
import { AMOUNT } from './ShareForm.js';

interface ProjectFormProps {
  open: boolean;
  onClose: () => void;
  zoneTargetId: number;
  /** null: a new one. */
  project: ProjectDto | null;
}

export function ProjectForm({ open, onClose, zoneTargetId, project }: ProjectFormProps) {
  const w = useWords();
  const refresh = useRefreshBreakdown();
  const amount = { inputMode: 'decimal', pattern: AMOUNT, title: w('breakdown.number'), autoComplete: 'off' } as const;
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      shape="drawer"
      title={project ? w('projects.change.named', { name: project.name }) : w('projects.add')}
      submit={w('do.save')}
      onStale={refresh}
      onSubmit={async (values, once) => {
        const body = bodyOf(values);
        if (project) await dataOf(projectsChange(project.id, `"${project.version}"`, body));
        else await dataOf(projectsAdd(zoneTargetId, body, once));
        announce(w(project ? 'projects.changed' : 'projects.added'));
        await refresh();
      }}
    >
      <FormText name="name" label={w('projects.name')} defaultValue={project?.name} maxLength={120} required />
      <FormSelect name="unitId" label={w('projects.unit')} defaultValue={project?.unit.id ?? ''} required>
        <option value="" />
        <UnitOptions except={({ kind }) => kind === 'zone'} />
      </FormSelect>
      <div className="form-pair">
        <FormText name="totalInvestment" label={w('projects.total')} defaultValue={project?.totalInvestment ?? ''} {...amount} />
        <FormText name="yearPlan" label={w('projects.plan')} defaultValue={project?.yearPlan ?? ''} {...amount} />
      </div>
      <NodeRows name="nodes" first={project?.nodes ?? []} />
      <PermitRows name="permits" first={project?.permits ?? []} />
      <FormArea name="bottleneck" label={w('projects.bottleneck')} defaultValue={project?.bottleneck ?? ''} maxLength={500} />
      <FormText name="closedOn" type="date" label={w('projects.closedOn')} defaultValue={project?.closedOn ?? ''} />
    </FormDialog>
  );
}

function bodyOf(values: Values): AddProjectBody {
  const orNull = (name: string) => values(name).replace(/\s*\n\s*/g, ' ') || null;
  return {
    name: values('name'),
    unitId: Number(values('unitId')),
    totalInvestment: orNull('totalInvestment'),
    yearPlan: orNull('yearPlan'),
    nodes: (JSON.parse(values('nodes')) as ProjectNodeDto[])
      .filter(({ name, dueOn }) => name.trim() !== '' && dueOn !== '')
      .map((node) => ({ ...node, doneOn: node.doneOn || null })),
    permits: (JSON.parse(values('permits')) as PermitDto[]).filter(({ name }) => name.trim() !== ''),
    bottleneck: orNull('bottleneck'),
    closedOn: orNull('closedOn'),
  };
}
