/** A unit of measure in both languages, as printed. */
export type Measure = readonly [zh: string, en: string];

export const PERCENT: Measure = ['%', '%'];
export const HUNDRED_MILLIONS: Measure = ['亿元', '100 million yuan'];
export const FIRMS: Measure = ['家', 'firms'];
export const TEN_THOUSAND_FIRMS: Measure = ['万家', '10,000 firms'];
export const ITEMS: Measure = ['个', 'items'];
export const PROJECTS: Measure = ['项', 'projects'];
export const AREA: Measure = ['万㎡', '10,000 m²'];
export const SCHOOLS: Measure = ['所', 'schools'];
export const ROADS: Measure = ['条', 'roads'];
export const DAYS: Measure = ['天', 'days'];
export const CASES: Measure = ['起', 'cases'];
export const PLACE: Measure = ['位', 'place'];
export const MACHINES: Measure = ['台', 'machines'];
/** [sic] printed for a capacity, which is measured in 万千瓦. */
export const TEN_THOUSAND_KWH: Measure = ['万千瓦时', '10,000 kWh'];
export const COAL_PER_OUTPUT: Measure = ['吨标准煤/万元', 't of standard coal per 10,000 yuan'];
