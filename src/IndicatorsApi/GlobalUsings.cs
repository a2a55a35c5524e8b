// NodaTime has a Period of its own, a length of time; the word belongs to the record's here.
global using Period = IndicatorsApi.Periods.Period;
