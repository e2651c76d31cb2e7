"""Common given names with the sex they tell of, and short forms with the names they stand for.

A general table: names that many living or historical people bear in English-speaking countries, with the most common
of other languages. Names that both sexes bear are left out of both sets and stand in ``EITHER``.
"""

from __future__ import annotations

MALE_NAMES = frozenset(
    """aaron abbas abdallah abdel abdoulaye abdul abdullah abdulrahman abe abel abner abraham achilles adam ade
    adebayo adekunle adel ademola adewale adham adnan adolf adrian aengus afonso agustin ahmad ahmed ajax ajay
    akash ake akihiko akihiro akintunde akio akira akito akram aksel akshay alaa alan alaric alasdair alban albert
    alberto aldo aldous aldric alec alejandro aleksander aleksandr aleksei alessandro alexander alexandre alexei
    alexey alf alfonso alfred alfredo algirdas ali alistair allan allen alonzo alphonse alvaro alvin alyosha
    amadeo amadou ambrogio ambrose amerigo amin amir amit amjad amos amyas anand anas anatole anatoly anders
    andras andre andreas andrei andres andrew andrey andris andy angelo angus anibal anil anirudh ankit ansel
    anselm anthony antoine anton antonio antti anwar aonghus apollo arash arata archibald archie ardeshir arif
    aristotle arjun arkady arlo armand armando arnaud arnold artem arthur arto arturo arturs artyom arun arvind
    asa asad asahi asher ashok ashraf ashwin ato atsushi atticus attila aubin auguste augusto augustus aurelien
    aurelio austin axel ayman ayo ayodele aziz babajide babatunde bahram bakari balazs baldassare balram baltasar
    balthazar baptiste baraka barnabas barnaby barney barry bart bartholomew bartolomeo bartosz basem bashir basil
    bastien bayo beckett behrouz bela ben benedek benedict bengt benicio benito benjamin benny benoit bernard
    bernardo bert bertie bertram bertrand bevis bharat bilal bill billy birger bjorn blaine blaise blake boaz bob
    bobby bogdan bohdan bojan bongani boris borislav borje boubacar brad bradley bram brandon branko brax braxton
    brendan brent brett brian brock brody bruce bruno bryan bryce burak byron cade caden caetano caleb callahan
    callan callum calum calvin camillo camilo carl carlos carmelo carter casimir caspian cassius castor cato
    cedric cesar cesare chad chandan charles charlie cheikh chester chidi chidiebere chike chinedu christian
    christophe christopher chukwudi chukwuemeka cian ciaran cillian clarence clark claude claudio clement clifford
    clive clovis clyde coby cody coinneach colby colin colm colton conall conan connor conrad conway corbin cormac
    corrado cosimo cosmo craig creighton crispin cristiano cristobal cristoforo curtis cuthbert cyprian cyril
    cyrille cyrus daichi daiki daisuke dale dalton damian damien damon dan daniel daniil danilo danny dante dario
    darius dariush darko darnell darragh darren darrow darryl daryl dashiell dave david davide davon davor dawid
    dax dayo dean deandre declan deepak deke demba demetrios demetrius deniz dennis denzel deon derek desmond
    devdas devin devon dex dexter dhruv diarmuid didier diego dieter dietmar dietrich dilip dima dimitri dinesh
    dionysus dirk dmitri dmitrij dmitry domenico dominic dominick don donal donald donato donghyun dongwook
    donnacha donnell dorian doug dougal douglas dov dragan duane duarte duncan dunstan dusan dustin dwayne dwight
    dylan eamon easton eben ebenezer eberhard ebo ebuka ed eddie edgar edison edmund edoardo edouard eduardo
    edward edwin efrain efren egbert egon egor ehsan eiichi eiji eino eirik ekene ekkehard ekow eli elian elias
    elijah elio elliot elmer elroy elwood emeka emeric emil emile emiliano emilio emmanuel emmett emre endre
    engelbert ennio enrique enzo eoghan eoin ephraim ercole erdem eric erich erik erling ermanno ernest ernesto
    ernie ernst errol erwin esa eskil esteban ethan etienne ettore eugene eugenio eustace evan evander evangelos
    evaristo everett ewan ewart ewen eyad ezekiel ezequiel ezio ezra fabian fabien fabio fabrice fabrizio facundo
    fadi fahad fahd faisal faramond farhad farid faris farley farrokh fathi fausto fawzi fearghas federico fedor
    felicien felix femi feodor ferdinand ferenc fergal fergus fernando ferruccio fiachra fidel fiifi filippo
    finbar finn finnian fintan fionn firas fitz flavio fletcher florian florin floyd flynn folke francis francisco
    franco francois frank frankie franklin franz fred freddie freddy frederic frederick friedrich fritz frode fuad
    fumio fyodor gabor gabriel gaetan gaetano gaines galen ganesh gareth garrett garth gary gaspard gaston gaurav
    gautam gauthier gavin gawain gbenga gediminas genaro genji gennady gennaro geoffrey georg george georges
    georgios georgy geraint gerald gerard gerardo gerhard germain geza ghassan ghislain giacinto giacomo gian
    gianluca gianni gideon gijs gilbert giles gilles gino giorgio giorgos giovanni girish girolamo giuliano
    giuseppe gleb glenn godfrey godric goncalo gonzalo gopal goran gordon goro gosta gottfried govind grady graeme
    graham grant greg gregor gregorio gregory gresham grigori grigory grover gualtiero guido guillaume guillermo
    gunnar gunter gunther gus gustaf gustav gustave guy gyorgy gyula haakon habib hadi hadrian hafez haitham
    hajime hakan hakim hakon hal halvard hamad hamed hamid hamish hamisi hamza hani hank hans harald hari haris
    harish harlan harold harry hartmut haruki haruo haruto harvey hassan hatem hayato hector heikki heiko heiner
    heinrich heinz helmut henk henri henrik henrique henry heracles herbert hercules hereward heriberto herman
    hermann hermes hernan hernando herve hideaki hideki hideo hidetoshi hilario hippolyte hiram hiro hiroki
    hiroshi hiroto hisashi hisham holden hollis homer honore horace horacio horatio horst hosni hossein howard
    hoyt hubert hugh hugo humbert humberto humphrey hussein hutch hyunwoo iain ian ibrahim ibrahima icarus ichiro
    idris idrissa ifeanyi ignacio ignatius ignazio igor ihab ike ikenna ildefonso ilya ilyas imran imre inacio
    ingemar ingvar inigo innes ionut ira irving isaac isaiah isamu isao ishaan isidore isidro ismael ismail issa
    istvan italo itsuki ivan ivar ivo ivor iyad jaan jabari jaber jace jacinto jack jackson jacob jacopo jacques
    jaehyun jafar jagdish jai jaime jake jakub jalal jamal jamar james jamil janek janis janos janusz jared jarek
    jaroslav jarvis jason jasper javier jawad jayden jaylen jed jeff jeffrey jem jeno jens jeremiah jeremy
    jermaine jeroen jerome jerry jerzy jesper jesus jethro jim jimmy jin jinho jiri jiro joachim joao joaquin
    jocelin jochen joe joel johan johann john johnny joji jolyon jon jonah jonas jonathan joonho joost jorah jorg
    jorge jorgen joris jorma jose josef joseph josh joshua josiah jozsef juan judah judd jude juhani jukka jules
    julian julien julio julius juma junho junichi junpei jurgen juri juris juro justin kabir kacper kade kaelan
    kagiso kailash kaito kalle kalman kamal kamau kamran karan kareem kari karim kariuki karl karlis karoly
    karsten kartik kasper kasra katashi katsuo katsuro kaveh kayode kazimierz kazuki kazuo kazuya keane keegan
    keenan kees kehinde keiji keisuke keith kelechi kellan kemal ken kenechukwu kenji kenneth kenny kenta kentaro
    kenzo kester kevin khaled khalid khalil khosrow kieran kimani kipchoge kiprop kiran kiril kirill kirk kishore
    kiyoshi kjell klaus knut kobe kobina kody kofi kohei koichi koji kojo kolya konrad konstantin korey kostas
    kostya kosuke kouta krishna kristian kristoffer krzysztof kumar kunio kunle kuno kurt kurtis kwabena kwadwo
    kwaku kwame kwasi kweku kyle kyo lachie lachlan laith lajos lalit lamar lambert lamberto lamine lance lancelot
    landon langston larry lars lasse laszlo latrell launcelot laurence laurent lautaro lawrence lazarus leander
    leandre leandro lech leif lennart lennox leo leofric leon leonard leonardo leonel leonhard leonid leonidas
    leopold leroy lesedi lester leszek lev levi lewis liam linus lionel lisandro lloyd lochlan lodovico loic
    lonnie lorcan lorenz lorenzo lothar lou louis lowell luay luc lucas lucian luciano lucien lucio lucius ludwig
    luigi luis luka lukas lukasz luke luqman luther lwazi lyle lysander maarten maciej maciek mack madhav mads
    magne magnus mahdi mahesh mahmoud maina majid maksim malachi malachy malcolm mamadou mamoru manfred manfredi
    manish manoj mansour manuel marc marcel marcello marcelo marco marcus marek margus mario marius mark marko
    markus marmaduke marquise marshall martin marvin marwan masahiro masao masaru masashi masato mason masoud
    massimo matej mateo mateusz mathew mathias mathieu mathis matias matt matteo matthew matthieu matti matvei
    maurice mauricio maurizio maxim maxime maximilian maximo maximus maxwell mazen mehdi mehmet mehran melvin
    merrick mert michael micheal michel michio miguel mihai mike mikhail mikkel mikko miklos mikolaj milburn miles
    milo milos miloslav milton mindaugas minho minjun minoru miroslav misha mitch mitchell mitsuo mitsuru mitya
    modou mogens mohamed mohammad mohammed mohan mohit moises mokhtar montague montgomery montrell monty mordecai
    moritz mort morten mortimer moses mounir moussa mpho muhammad muhannad mukesh murad murat murdo murdoch musa
    mustafa mustapha mwangi nabil nader nadim naji naoki naoto narciso nash nasir nasser nate nathan nathanael
    nathaniel naveen nazario ndung'u ned neeraj neil nelson nenad nestor neville niall nicholas nick nico
    nicodemus nicolae nicolas niels nigel nii nikhil nikolai nikolay nikos nils nino nitin nizar njal njoroge
    nnamdi noah noboru nobu nobuo nolan norbert norman nuno obadiah obed obi obinna ochieng octavian octavio
    octavius odhiambo odin odo odysseus oisin okan okechukwu okonkwo okoth olaf olamide olav oleg oleksandr olisa
    oliver olivier olli ollie olof olu olufemi olumide oluwaseun omar omari omid omondi omprakash ondra ondrej
    onyango onyeka orazio orestes orhan orlando orpheus orrin orson orville osama osamu osbert oscar osgood oskar
    osman osric osvaldo oswald oswin othman otho otieno otis ottavio otto ottokar ousmane ove owen pablo padraic
    padraig palle panagiotis pancho paolo paquito pascal pasquale patricio patrick patroclus paul pauli paulo
    pavel pawel paxton peadar pedro pekka perceval percival percy peregrine pericles perry perseus pete peter petr
    petri petros petya phil philip philippe phillip phineas piero pierre piers pieter pietro pino piotr pollux
    poul prakash pramod pranav prasad pratap preben predrag prem preston priit prometheus pryderi pyotr qais qasim
    quentin quincy quinton quintus radek radoslav radu raed rafael rafe raffaele rafiq ragnar raheem rahul raiden
    rainer raj rajan rajat rajeev rajendra rajesh rajiv rakesh ralph ramesh rami ramiro ramon ramzi randall
    randolph ranjit ranulf raoul raphael rashad rashid rasmus raul ravi ravindra ray raymond reggie reginald regis
    reiner reinhard reinhold remi remington remy renato renaud rene renzo reuben rex reynaldo reynard reza rhett
    rhys riad ricardo riccardo richard rick ricky ridwan rigoberto riku rinaldo risto ritesh roald rob robert
    roberto rocco roch rod roderic roderick rodion rodney rodolfo rodolphe rodrigo rogelio roger rohan rohit
    roland rolf rollo romain roman romeo ron ronald ronan ronnie rory roscoe ross rostam rostislav rotimi rowland
    roy royce ruairi ruaridh ruben rudd rudiger rudolf rudolph rudy rufus ruggero rui rupert ruprecht ruslan
    russell ruud ryan ryder ryo ryoichi ryoji ryosuke ryota ryszard ryu ryuichi ryuji ryunosuke saad sabri saburo
    sachin sadao saeed saleh salim salman salvador salvatore samba sameer sami samir samson samuel sandeep sandor
    sandro sanjay sanjeev santiago santino satish satoshi saul saverio sawyer scott seamus sean sebastian
    sebastien segun seiichi seiji sekou selim selwyn semyon seojun seppo septimus serge sergei sergej sergey
    sergio serkan seth seun seymour shahin shamar shane shankar sharif shaun sheldon shep sherman shigeru shin
    shinichi shinji shintaro shiro shiv sho shoichi shota shun shunsuke shyam sibusiso siddharth siegbert
    siegfried sigismund sigmund sigurd silas silvan silvester silvestre silvio simon sina sipho sixten siyabonga
    sjoerd slava slavomir snorri socrates sohrab soichiro solomon soren sosuke sota souleymane spencer spiros
    spyros stan stanislav stanislaw stanley stas stavros stefan stefano stelios stellan sten stepan stephane
    stephen steve steven stewart stig stjepan stuart sture sudhir suleiman suleyman sungmin sunil suraj suresh
    susumu svante sven svend sverre sylvain sylvester szymek szymon taavi tadashi tadeusz tadhg taehyung tahir
    taichi taiga taiwo takahiro takao takashi takehiko takeo takeru takeshi takumi takuya tamer tancred tancredi
    tanguy tapio taras tarek tariq taro tarquin tarun tatsuo tatsuya tawfiq tayo ted teddy tejas telemachus
    temitope teo teodor teodoro teofilo teppo terence terje terrell terrence teruo tetsuo tetsuya tevin thabo
    thaddeus thanos themba theo theobald theodore theodoric theon theophile theseus thiago thibault thierry thilo
    thomas thorin thorsten thorvald thurston tiago tiberius tibor tiernan tim timo timothy timur tobenna tobiah
    tobias tobit toby todd tolga tom tomas tomasz tomio tomislav tommaso tommy tomohiro tonu tony toomas tor
    torben torin tormod torquil torsten toru torvald toshiaki toshio toshiro trent trenton trevon trevor tristan
    tristram troy truman trygve tshepo tsubasa tsutomu tucker tullio tunde tuomas ture turlough ty tycho tyler
    tyree tyrell tyrese tyrone tyson uche uday uffe ugo ugochukwu ulf ulfric ulises ulrich ulysses umberto umut
    urbain uriah urmas usama uther uwe uzoma vadim valdemar valentin valerio vanya varun vasco vasile vasilis
    vasily vasyl vaughn veikko verne vicente victor victorien vidar viggo vijay vikas vikram viktor viktors ville
    vinay vince vincent vincenzo vinod virgil vishal vitaly vito vittorio vivek vlad vladimir vladislav vojtech
    volkan volker volodya vuk vusi vytautas wael wafula wahid waldemar wale walid wallace walt walter walther
    warren wasim wayne webb wendell wenzel werner wes weston wilbur wiley wilfred wilfredo wilfrid wilhelm will
    willem william willie willoughby willy wim winslow winston wojciech wolfgang wolfram woodrow wouter wulfric
    wyatt wystan xander xavier xzavier yahya yakov yamato yancey yann yannick yannis yaroslav yaser yash yasin
    yasir yassin yasuhiro yasuo yaw yegor yemi yevgeny yiannis yilmaz yngve yoichi yoji yosef yoshi yoshio yoshiro
    yosuke younes youssef yuichi yuji yukio yuri yusuf yusuke yuta yuto yuya yves zachariah zachary zack zaid zaki
    zander zane zayd zbigniew zdenek zeb zed zeke zeljko zeph ziad ziyad zola zoltan zoran zsolt zygmunt
    """.split()
)

FEMALE_NAMES = frozenset(
    """aarti abby abena abigail achieng ada adaeze adah adanna adaobi adela adelaide adele adeline adriana adwoa
    agatha agnes agnieszka aiko ailbhe ailsa aine aisha akane akari akinyi akosua akua alba alessia alexandra
    alexandria alice alicia alina alison allison alma althea ama amabel amanda amara amarachi amber amelia amelie
    amina aminata amy ana anais ananya anastasia andrea andromeda angela angelica angelina angharad anika anita
    anja anjali ann anna annabel annabelle anne anneke anneliese annelise annemarie annette annie annika anouk
    anthea antonella antonia anya aoife april arabella araceli araminta ariadne ariel arlene artemis asha asta
    astri astrid asuka athena atieno audrey augusta aurelia aurelie aurora ava awa ayaka ayame ayelet ayesha ayumi
    azadeh azalea azusa barbara basia batya bea beata beatrice beatrix beatriz becky belinda bella berenice berit
    bernadette bernice bertha bess bessie beth bethany betsey betsy bettina betty beverly bianca birdie birgit
    birgitta bisi blanche blythe bodil bonnie bozena bracha bree brenda brianna bridget brielle brigid brigitte
    briony britt britta brittany bronwen bronwyn brooke brunhilde bryony bukola busisiwe caitlin caitlyn calliope
    callisto camellia camilla camille candace capucine cara carla carlotta carmen carol carolina caroline carolyn
    carrie carys cassandra cassia cassie cassiopeia catalina catherine cathy catrin catriona cecile cecilia cecily
    celeste celestine celia cerise cerys chana chantal charis charlotte chastity chaya chelsea cheryl chiamaka
    chiara chidinma chihiro chinwe chioma chiyo chiyoko chloe christa christabel christina christine ciara cindy
    circe claire clara clarabelle claribel clarissa claudia clemence clemency clementine clio clodagh clytemnestra
    colette colleen constance consuelo cora cordelia corinne cosima cressida cynthia dagmar dagna dagny dahlia
    daisy damaris daniela danielle danuta daphne dawn debbie deborah deepa deepika deirdre delfina delia delilah
    della delphie delphine demelza demeter denise desiree devi devorah diana diane dilys dimitra dinah dionne
    divya dolores dominique donatella donna dora dorcas doreen doris dorothea dorothy dottie dragana drusilla
    dvora ebba ebele eda edie edith edna edwina effie efua eileen eilidh eithne ekaterina elaine eleanor electra
    elena eleonora elfrida elin elisa elise eliza elizabeth elke ella elle ellen ellie ellinor elodie eloisa
    eloise elowen elsa elsbeth elsie elspeth elva elvira emi emiko emily emma emmeline endora enid enya eowyn eri
    erica eriko erin ernestine esi esme esmeralda esperanza estella estelle esther ethel etsuko etta eudora
    eugenia eugenie eulalia eunice eunji euphemia euphrasia eurydice eva evangeline eve evelina evelyn evie ewa
    fabia fabienne faiza fanny farida fatima fatimah fatou fatoumata faye felicia felicity femke fenella fernanda
    fiamma fiona fiorella flavia fleur fleurette flora florence florrie flossie folake folasade francesca francine
    freda freja freya frida frieda fumiko funmi funmilayo gabriela gabrielle gail gala galatea galina geeta gemma
    genevieve georgette georgia georgiana georgina geraldine gerda gertrude gillian gina ginette ginevra ginny
    gisela gisele giselle gita giulia gladys glenda gloria glynis goldie golnaz grace graciela grainne greer greta
    gretchen gretel guadalupe gudrun guinevere gunda gunilla gunnhild gussie gwen gwendolen gwendolyn gwyneth
    gytha habiba hadassah hadiza hailey hala haley halima halina hana hanako hanan hannah harriet haruka haruko
    harumi hattie hayley hazel heather hecate hedda hedwig hedy heidi helen helena helene helga heloise henrietta
    hepzibah hera hermia hermione hesper hester hettie hetty hikari hilary hilda hilde hina hinata hippolyta
    hisako hitomi honoka hope huda hulda hyacinth hyejin ida ifeoma ijeoma ikram ilona ilse imani imelda imogen
    ina indira ines inez inga ingeborg inger ingrid iola iolanthe iona ione irene irina iris irma irmgard isabeau
    isabel isabella isabelle isadora isaura iseult isha isla ismay isolde itzel ivana ivy jacinta jacqueline
    jadwiga jamila jana jane janet janice jasmin jasmine jaya jayda jean jeanette jeanne jeannie jelena jemima
    jemimah jenna jennifer jenny jessa jessamine jessamy jessica jezebel jill jimena jinny jisoo jitka jiyeon jo
    joan joanna jocasta jodie josefina josephine josie joy joyce juana juanita judith judy julia juliana julianne
    julie juliet juliette june juniper kadija kaede kalliope kamala kanako kaori kara karen karima kasia kasumi
    katarina kate katerina kateryna katherine kathleen kathryn kathy katie katja katrina katya kavita kavya kay
    kayla kaylee keiko kelsey kendra keren kerensa kezia keziah khadija khadijah kiara kimberly kirsten kirsty
    kitty kiyoko kotone krista kristen kristin kristina kumiko kylie kyoko lacey laila lakshmi laleh lanfen lara
    lata latisha latoya laura laurel lauren laurie lavinia layla leah leanne leda leela leila lena lenka leona
    leonie leonora lerato leticia letitia lettice lettie lexi libby lidia liesel liesl lihua lila lilith lillian
    lily lina linda lindiwe linnea linnet lisa lise liselotte liv livia liza lizzie ljubica lois lola loredana
    lorelei lorna lorraine lotta lotte lottie louisa louise lourdes lowenna lubna lucasta lucia luciana lucienne
    lucille lucinda lucretia lucrezia lucy ludmila ludovica luisa lulu lupe lydia lynn lyra lyudmila mabel machiko
    mackenna mackenzie maddie madeleine madeline madge madhuri madison madoka maeve magda magdalena maggie
    magnolia mahnaz mai maia mairead maisie maja makayla makena maki malgorzata malika malini malka mami mamie
    mandy manjula manon mara marcela marceline marcella marcia maren margaret margarethe margarita margaux margery
    margot marguerite maria mariam mariama marian mariana marianne maribel marie mariella marietta marigold
    marijke mariko marilyn marina marisol marit marjorie marla marlene martha martina mary maryam masako mathilda
    mathilde matilda matilde maud maude maura maureen mavis maxine may maya mayu mayumi medea meena meera meg
    megan megumi mei meifen meiling melanie melba melinda melisande melissa melpomene melusine mercedes mette
    mhairi mia michal michelle michiko midori mieko mika mikako miki mila mildred milena millicent millie mina
    minako mindy minerva minji minna minnie minseo mira mirabel mirabella miranda mireille mirelle miriam mirjana
    mirren misaki misako mitsuko miyako miyu miyuki mizuki moira mollie molly momo momoko mona monica morag
    morgana morwenna moyra muna muriel myra myrtle nadezhda nadia nadine nahla naima najla naledi nan nanako
    nanami nancy nandi nandini naoko naomi nasrin natalia natalie natalya natasha natsuko natsumi nawal ndeye neha
    nell nellie nelly nerissa nerys nessa netta nettie nevaeh ngozi niamh nicole nicoletta nikki niloufar nilufar
    nimue nina nisha njeri nkechi nneka noa noemie nomsa nomvula noor nora noreen noriko norma nuala nyx obioma
    oceane octavia odalys odessa odette odile oksana oksanka olena olga olive olivia oluchi olympia ona ondine
    oona opal ophelia orla orlaith ornella ottavia ottilie ottoline oumou padma paige palesa paloma pamela pandora
    pansy parisa parvaneh parvati patience patricia patrizia patsy patty paula pauline pearl peg peggy penelope
    penny perdita pernille perpetua persephone persis petra petronella petunia peyton phaedra philippa philomena
    phoebe phyllis pilar pippa polly pooja poppy portia posie posy primrose priscilla priya priyanka prudence
    prunella psyche puja qingyan queenie quenby quintina rachel radha radka raffaella ragna ragnhild raisa ramona
    randi rania ravenna rebecca reena regina reiko rekha renata rhea rhiannon rhoda rhona rhonda rie rika rikke
    riko rin rina risa rita ritu rivka roberta rocio roisin romola romy rona ros rosa rosabel rosalba rosalia
    rosalie rosalind rosaline rosamond rosanna rosaria rosaura rose rosemary rosetta roshni rosie rosina rossella
    roswitha rowena roxana roxanne roxy roya roz ruby runa ruri ruth ruthie sabina sabine sabrina sachiko sadako
    sadie sae safiya saki sakura sally salma salome samantha samar samira sana sandra sangeeta sanna saoirse
    sapphira sara sarah sarai sarita saskia satoko satomi savitri sayaka sayuri selene selina semele senara senga
    serafina serafine seraphina seren serena setsuko severine shadia shania shannon shanthi shanti sharon shauna
    sheba sheila shelagh shiori shira shireen shirin shirley shizuka shizuko shona shoshana shreya sian sibongile
    sibyl sidonie sieglinde sif signe signy sigrid silke silvia simonetta sinead siobhan sita skye smita sneha
    snezana sofia soheila solange soledad solveig sonia soojin sooyoung sophia sophie soraya stacey stefania
    stella stephanie stina sue sukey suki sumaya sumiko sunita sunniva susan susanna susannah susanne sushila
    susie suyin suzanne suzette suzume svetlana swati sybil sylvia sylvie synnove tabitha talia tamar tamara
    tamiko tammy tamsin tamzin tanith tanja tansy tanya tara tasha tatiana tatyana tawny teresa tess tessa thalia
    thandeka thandi thandiwe thea thelma theodora theodosia theresa therese thisbe thomasina thora tiana tiffany
    tilda tilly tina tiril tirzah titania titilayo tiziana tomoe tomoko torill tova tove tracey trina trish trixie
    trudy tsubaki uchenna ulla ulrike uma ume umeko una undine ursula usha valentina valeria valerie vandana
    vanessa vasilisa velda velma vera verena verity veronica veronique vesna vicky victoria vida vidya vigdis
    viola violet violetta violette virginia virginie vittoria vivienne wakana wambui wanda wanjiku wendeline wendy
    whitney wilda wilfreda wilhelmina willa wilma winifred winnie winona xanthe xenia xiaoling xiaomei ximena
    xiomara yaa yael yasmeen yasmin yasmina yasmine yasuko yehudit yelena yesenia yetunde ylva yoko yolanda
    yoshiko ysabel yseult ysolde yua yuehua yui yuka yukari yukiko yulan yulia yumi yumiko yuriko yusra yuzuki
    yvette yvonne zahra zainab zanele zara zaynab zeinab zelda zelma zenobia zilla zinnia ziporah zipporah zita
    zoe zoey zofia zohra zora zosia zoya zuleika zuzanna
    """.split()
)

EITHER = frozenset(
    """alex alexis ashley bailey cameron casey charley chris dana drew fran frances gene hayden jackie jamie jan jess
    jessie jody jordan kelly kim lee leigh leslie lesley lindsay marion max mel morgan nat nicky noel pat
    quinn reese riley robin rowan sacha sam sandy sasha shelby sid sidney skyler stacy sydney taylor terry
    tracy val vivian
    """.split()
)
"""Names that tell nothing of the sex."""

GIVEN_NAMES = MALE_NAMES | FEMALE_NAMES | EITHER

NICKNAMES: dict[str, frozenset[str]] = {
    short: frozenset(full.split())
    for short, full in (
        line.split(": ")
        for line in """abby: abigail
abe: abraham
aggie: agnes agatha
al: albert alan alfred alexander
alec: alexander
alex: alexander alexandra
alf: alfred
alfie: alfred
andy: andrew
angie: angela
annie: ann anne anna
archie: archibald
barney: barnaby bernard
bart: bartholomew
bas: sebastian
bash: sebastian
bea: beatrice beatrix
becky: rebecca
belle: isabella annabel arabella
ben: benjamin benedict
benny: benjamin
bernie: bernard bernadette
bert: albert herbert bertram robert
bertie: albert herbert bertram
bess: elizabeth
bessie: elizabeth
beth: elizabeth
betsy: elizabeth
betty: elizabeth
bill: william
billy: william
bob: robert
bobby: robert
bram: abraham
carrie: caroline
cassie: cassandra
cathy: catherine
charley: charles
charlie: charles charlotte
chris: christopher christine christina
chuck: charles
clem: clement clementine clemency
connie: constance
cora: coraline cordelia
dan: daniel
danny: daniel
dave: david
debbie: deborah
dec: declan
dee: deirdre
delia: cordelia
des: desmond
dex: dexter
dick: richard
dickie: richard
dolly: dorothy
dora: dorothea theodora
dot: dorothy
dottie: dorothy
drew: andrew
ed: edward edmund edwin
eddie: edward edmund edwin
effie: euphemia
eliza: elizabeth
ella: eleanor
ellie: eleanor ellen
elsie: elizabeth
emmy: emma emily emmeline
ernie: ernest
flo: florence
flossie: florence
fran: frances francis
frank: francis franklin
frankie: frances francis
fred: frederick frederic alfred
freddie: frederick frederica
freddy: frederick
gabe: gabriel
geoff: geoffrey
george: georgie
gerry: gerald geraldine
ginny: virginia
greg: gregory
gus: augustus gustav
gwen: gwendolyn gwendolen
hal: henry harold
hank: henry
harry: henry harold
hattie: harriet
hetty: henrietta hester
iggy: ignatius
ike: isaac
isa: isabel isabella
izzy: isabel isabella isidore
jack: john
jackie: jacqueline
jake: jacob
jamie: james
jeff: jeffrey
jem: james jeremy
jenny: jennifer jane
jerry: gerald jeremiah jerome
jess: jessica
jessie: jessica
jim: james
jimmy: james
jo: josephine joanna
joe: joseph
joey: joseph
johnny: john
jon: jonathan
josh: joshua
josie: josephine
jules: julian julia juliet
kat: katherine katarina
kate: catherine katherine kathleen
kathy: katherine kathleen
katie: katherine catherine
kay: katherine
ken: kenneth
kit: christopher catherine
kitty: catherine katherine
lance: lancelot
larry: laurence lawrence
len: leonard
lena: helena magdalena
lenny: leonard
leo: leonard leopold leonardo
letty: letitia lettice
lexi: alexandra alexis
libby: elizabeth
lil: lilian lillian
liz: elizabeth
lizzie: elizabeth
lola: dolores
lottie: charlotte carlotta
lou: louis louisa louise
lucy: lucinda
maddie: madeleine madeline
maddy: madeleine madeline
madge: margaret
maggie: margaret
mandy: amanda
manny: emmanuel manuel
marty: martin
matt: matthew
mattie: matilda martha
matty: matilda martha
max: maximilian maxwell
meg: margaret megan
mel: melanie melissa
mick: michael
mike: michael
millie: mildred millicent
milly: mildred millicent
minnie: wilhelmina
molly: mary
monty: montague montgomery
nan: ann anne
nancy: ann anne
nat: nathan nathaniel
nate: nathan nathaniel
ned: edward edmund
nell: helen eleanor ellen
nellie: helen eleanor ellen
nick: nicholas
nico: nicholas nicodemus
nina: antonina
nora: eleanor honora
ollie: oliver olivia
ozzie: oswald osgood
paddy: patrick
pam: pamela
pat: patrick patricia
patsy: patricia
patty: patricia
peggy: margaret
penny: penelope
percy: percival
pete: peter
phil: philip phillip
pip: philip philippa
polly: mary
pru: prudence prunella
prue: prudence prunella
raf: rafael raphael
rafe: ralph raphael
ray: raymond
reggie: reginald
rich: richard
rick: richard
ricky: richard ricardo
rob: robert
robbie: robert
roddy: roderick
ron: ronald
ronnie: ronald veronica
rosie: rose rosemary
roz: rosalind rosamond rosamund rosalie
russ: russell
sadie: sarah
sal: salvatore sally sarah
sally: sarah
sam: samuel samantha
sandy: alexander alexandra
sasha: alexander alexandra
seb: sebastian
si: simon
sid: sidney
stan: stanley
steve: stephen steven
sue: susan
susie: susan
susy: susan
sylvie: sylvia
ted: edward theodore
teddy: edward theodore
terry: terence teresa
tess: theresa teresa
tessie: theresa teresa
theo: theodore theodora
tilly: matilda
tim: timothy
tina: christina martina
toby: tobias
tom: thomas tomas tomasz
tommy: thomas
tony: anthony antony
topher: christopher
trish: patricia
val: valerie valentine
vic: victor victoria
vicky: victoria
vin: vincent vincenzo
vince: vincent vincenzo
vinnie: vincent vincenzo
viv: vivian vivienne
wally: walter wallace
walt: walter
wendy: gwendolyn wendeline
wes: wesley
will: william
willie: william
willy: william
winnie: winifred
xander: alexander
zach: zachary
zack: zachary
zeke: ezekiel""".splitlines()
    )
}
"""Short form → the given names it may stand for."""


def names_agree(one: str, other: str) -> bool:
    """Whether two given names, lower case, can be those of one person: the same, or one short for the other."""
    return one == other or other in NICKNAMES.get(one, ()) or one in NICKNAMES.get(other, ())
