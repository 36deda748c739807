import { peopleChange, peopleCreate, type PersonDto } from '#api-client/generated.js';
import { useQueryClient } from '@tanstack/react-query';
import { useWords } from '../app/language/language.js';
import { dataOf } from '../app/request/client.js';
import { announce } from '../ui/announce.js';
import { FormDialog, FormSelect, FormText, type Values } from '../ui/FormDialog.js';

interface PersonFormProps {
  open: boolean;
  onClose: () => void;
  /** Absent: a new account. */
  person?: PersonDto;
  onCreated?: (id: number, account: string, temporaryPassword: string) => void;
}

/** Opens an account, or changes what is known of a person. */
export function PersonForm({ open, onClose, person, onCreated }: PersonFormProps) {
  const w = useWords();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['people'] });
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={w(person ? 'people.change' : 'people.create')}
      submit={w(person ? 'do.save' : 'people.create.submit')}
      onStale={refresh}
      onSubmit={async (values, once) => {
        const details = detailsOf(values);
        if (person) {
          await dataOf(peopleChange(person.id, `"${person.version}"`, details));
          announce(w('people.changed'));
        } else {
          const account = values('account');
          const created = await dataOf(peopleCreate({ account, ...details }, once));
          onCreated?.(created.id, account, created.temporaryPassword);
        }
        await refresh();
      }}
    >
      {!person && (
        <FormText
          name="account"
          label={w('people.account')}
          hint={w('people.account.hint')}
          title={w('people.account.hint')}
          pattern="[a-z][a-z0-9._\-]{1,58}[a-z0-9]"
          autoComplete="off"
          spellCheck={false}
          required
        />
      )}
      <div className="form-pair">
        <FormText name="name" label={w('people.name')} defaultValue={person?.name} maxLength={60} required />
        <FormText name="nameEn" label={w('people.nameEn')} defaultValue={person?.nameEn ?? ''} maxLength={80} />
      </div>
      <FormText
        name="title"
        label={w('people.post')}
        hint={w('people.post.hint')}
        defaultValue={person?.title ?? ''}
        maxLength={60}
      />
      <FormText
        name="email"
        type="email"
        label={w('people.email')}
        hint={w('people.email.hint')}
        title={w('people.email.wrong')}
        defaultValue={person?.email ?? ''}
        maxLength={254}
      />
      <div className="form-pair">
        <FormText
          name="phone"
          type="tel"
          label={w('people.phone')}
          title={w('people.phone.wrong')}
          pattern="[0-9+\(\) \-]{3,32}"
          defaultValue={person?.phone ?? ''}
        />
        <FormSelect name="locale" label={w('people.locale')} defaultValue={person?.locale ?? 'zh'}>
          <option value="zh">{w('language.zh')}</option>
          <option value="en">{w('language.en')}</option>
        </FormSelect>
      </div>
    </FormDialog>
  );
}

const detailsOf = (values: Values) => ({
  name: values('name'),
  nameEn: values('nameEn') || null,
  title: values('title') || null,
  email: values('email') || null,
  phone: values('phone') || null,
  locale: values('locale') === 'en' ? ('en' as const) : ('zh' as const),
});
