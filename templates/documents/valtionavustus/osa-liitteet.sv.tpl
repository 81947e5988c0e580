Till den här filen hör följande bilagor:

- **figures.csv:** dokumentets tal utan avrundning
- **costs.csv:** kostnaderna per verifikat från understödsperiodens början
- **budget.csv:** budgeten per kostnadsslag och år
- **sources.json:** materialets kontrollsummor, definitionerna och programmets version
