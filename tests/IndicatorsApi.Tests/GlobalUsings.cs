global using Period = IndicatorsApi.Periods.Period;
