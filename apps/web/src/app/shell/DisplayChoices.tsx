import { useLanguage, useWords, type Language } from '../language/language.js';
import { useChooseLanguage } from '../language/use-choose-language.js';
import { chooseDensity, chooseLook, chooseType, type Density, type Look, type TypeSize } from '../theme/preferences.js';
import { usePreferences } from '../theme/use-preferences.js';
import { Choice } from '../../ui/Choice.js';

/** Language, type size, how dense lists are, and look; also before sign-in. */
export function DisplayChoices() {
  const w = useWords();
  const { language } = useLanguage();
  const choose = useChooseLanguage();
  const { type, density, look } = usePreferences();
  return (
    <div className="display-choices">
      <Choice<Language>
        label={w('account.language')}
        value={language}
        onChange={choose}
        options={[
          { value: 'zh', label: w('language.zh') },
          { value: 'en', label: w('language.en') },
        ]}
      />
      <Choice<TypeSize>
        label={w('account.type')}
        value={type}
        onChange={chooseType}
        options={[
          { value: 'normal', label: w('account.type.normal') },
          { value: 'large', label: w('account.type.large') },
        ]}
      />
      <Choice<Density>
        label={w('account.density')}
        value={density}
        onChange={chooseDensity}
        options={[
          { value: 'comfortable', label: w('account.density.comfortable') },
          { value: 'compact', label: w('account.density.compact') },
        ]}
      />
      <Choice<Look>
        label={w('account.look')}
        value={look}
        onChange={chooseLook}
        options={[
          { value: 'auto', label: w('account.look.auto') },
          { value: 'light', label: w('account.look.light') },
          { value: 'dark', label: w('account.look.dark') },
        ]}
      />
    </div>
  );
}
