/** A unit of measure in both languages, as printed. */
export type Measure = readonly [zh: string, en: string];

export const PERCENT: Measure = ['%', '%'];
export const HUNDRED_MILLIONS: Measure = ['亿元', '100 million yuan'];
export const FIRMS: Measure = ['家', 'firms'];
/** 经营主体: firms, and people who trade on their own. */
export const TEN_THOUSAND_ENTITIES: Measure = ['万家', '10,000 entities'];
/** 个 and 家 count anything; English names what it counts. */
export const FACTORIES: Measure = ['个', 'factories'];
export const WORKSHOPS: Measure = ['个', 'workshops'];
export const PLATFORMS: Measure = ['家', 'platforms'];
export const CONSORTIA: Measure = ['家', 'consortia'];
export const PROJECTS: Measure = ['个', 'projects'];
export const TASKS: Measure = ['项', 'tasks'];
export const AREA: Measure = ['万㎡', '10,000 m²'];
export const SCHOOLS: Measure = ['所', 'schools'];
export const ROADS: Measure = ['条', 'roads'];
export const DAYS: Measure = ['天', 'days'];
export const ACCIDENTS: Measure = ['起', 'accidents'];
export const PLACE: Measure = ['位', 'place'];
export const MACHINES: Measure = ['台', 'machines'];
/** [sic] printed for a capacity, which is measured in 万千瓦. */
export const TEN_THOUSAND_KWH: Measure = ['万千瓦时', '10,000 kWh'];
export const COAL_PER_OUTPUT: Measure = ['吨标准煤/万元', 't of standard coal per 10,000 yuan'];
