/**
 * Words that are kept in Chinese alone and have a settled English: categories of targets as development zones sort them, and the holidays
 * of the State Council's notices. Others stay as they were written.
 */
const ENGLISH: Readonly<Record<string, string>> = {
  经济运行: 'Economy',
  经济发展: 'Economic development',
  科技创新: 'Science and innovation',
  数字经济: 'Digital economy',
  项目建设: 'Projects',
  招商引资: 'Investment promotion',
  绿色发展: 'Green development',
  生态环保: 'Environment',
  金融服务: 'Finance',
  民生保障: 'Public services',
  社会事业: 'Public services',
  营商环境: 'Business environment',
  安全稳定: 'Safety and stability',
  安全生产: 'Work safety',
  城市建设: 'Urban development',
  改革开放: 'Reform and opening-up',
  国企运营: 'State-owned firms',
  党的建设: 'Party building',
  元旦: 'New Year’s Day',
  春节: 'Spring Festival',
  清明: 'Qingming Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午: 'Dragon Boat Festival',
  端午节: 'Dragon Boat Festival',
  中秋: 'Mid-Autumn Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆: 'National Day',
  国庆节: 'National Day',
};

export const knownIn = (locale: 'zh' | 'en', words: string): string =>
  (locale === 'en' && Object.hasOwn(ENGLISH, words) && ENGLISH[words]) || words;
