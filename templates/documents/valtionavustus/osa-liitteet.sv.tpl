Till den här filen hör följande bilagor:

- **figures.csv:** dokumentets tal utan avrundning
- **costs.csv:** kostnaderna per verifikat från understödsperiodens början
- **sources.json:** materialets kontrollsummor, definitionerna och programmets version
