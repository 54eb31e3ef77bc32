/**
 * Common first names of adults in France, kept by hand: a sign, with others, that a firm is one person (rule 11).
 * A name too many costs a firm its page, a name too few a person some protection: doubt goes to the person. Left out
 * are those that many companies bear as a surname or a brand (Martin, Vincent, Lambert, Michael…).
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'adrien agathe agnes ahmed alain alexandra alexandre alexis alice aline amandine amelie anais andre andrea anne ' +
    'annie anthony antoine arnaud arthur aude audrey aurelie aurelien baptiste beatrice benjamin benoit bernadette ' +
    'brigitte bruno camille carine carole caroline catherine cecile celia celine chantal charlotte christelle ' +
    'christian christiane christine christophe claire clara claude claudine clement clementine colette corinne ' +
    'cyril damien daniel daniele david delphine denis denise didier dominique edith edouard elena elisabeth elise ' +
    'elodie emilie emma emmanuel emmanuelle eric estelle etienne eva evelyne fabien fabienne fabrice fanny fatima ' +
    'fabiola florence florent florian franck francois francoise francis frederic frederique gabriel gabrielle gaelle ' +
    'genevieve georges gerard geraldine gilles ginette gregory guillaume guy gwenaelle helene henri herve hugo ' +
    'ines irene isabelle jacqueline jacques jean jeanne jeremy jerome jessica joel joelle johanna jonathan josette ' +
    'josiane jules julia julie julien juliette justine karim karine kevin laetitia laura laure laurence laurent lea ' +
    'leo leon leslie lionel lisa loic louis louise luc lucas lucie lucien ludovic lydie madeleine magali manon marc ' +
    'marcel margaux margot marguerite marie marina marine marion martine mathieu mathilde matthieu maud maurice ' +
    'maxime melanie melissa michel michele mickael mireille mohamed monique morgane muriel myriam nadege nadia ' +
    'nadine nassima natacha nathalie nicolas nicole noemie odette odile olivier pascal pascale patrice patricia ' +
    'patrick paul paule pauline philippe pierre quentin rachel rachid raphael raymond regine regis remi remy rene ' +
    'renee robert roger roland romain roxane sabine sabrina samuel sandra sandrine sarah sebastien serge severine ' +
    'simon simone solange sonia sophie stephane stephanie suzanne sylvain sylvie thibault thierry thomas valentin ' +
    'valerie vanessa veronique victor virginie viviane william xavier yann yannick yves yvette yvonne zoe'
  ).split(' '),
)
