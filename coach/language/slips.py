"""Words that are often misspelt in English, each with what is meant; none of them is a word of its own."""

from collections.abc import Mapping

_TABLE = """
abscence absence, accesible accessible, accomodate accommodate, accomodation accommodation, accross across, acheive
achieve, acheived achieved, acheivement achievement, acheives achieves, acknowlege acknowledge, acomplish accomplish,
acurate accurate, adress address, adressed addressed, adresses addresses, agressive aggressive, allready already,
amoung among, anual annual, apparant apparent, appearence appearance, appoinment appointment, appointement
appointment, approch approach, aproach approach, aquire acquire, arguement argument, asesment assessment, assesment
assessment, assistence assistance, attendence attendance, availble available, availible available, avaliable
available, awarness awareness, basicly basically, becasue because, beccause because, becuase because, begining
beginning, beleive believe, benefical beneficial, benifit benefit, benifits benefits, buisness business, busines
business, bussiness business, calender calendar, cancelation cancellation, catagory category, changable changeable,
cheif chief, colleage colleague, colleages colleagues, collegue colleague, collegues colleagues, comittee committee,
comming coming, commited committed, commitee committee, committment commitment, communciation communication, compair
compare, compatability compatibility, compeition competition, competative competitive, complaintes complaints,
completly completely, comunicate communicate, comunication communication, concious conscious, confidance confidence,
consistant consistent, continous continuous, convienient convenient, cusotmer customer, cusotmers customers, custmer
customer, custmers customers, customes customers, decison decision, decisons decisions, decreese decrease, decrese
decrease, definate definite, definately definitely, defintely definitely, delievery delivery, delivary delivery,
dependancy dependency, develope develop, developement development, devlop develop, diferent different, diffrent
different, dissapoint disappoint, documantation documentation, documention documentation, effeciency efficiency,
effecient efficient, efficency efficiency, eficient efficient, embarass embarrass, emloyee employee, emloyees
employees, employes employees, empoyee employee, enviroment environment, enviromental environmental, equiptment
equipment, especialy especially, existance existence, experiance experience, expierence experience, explaination
explanation, facilites facilities, familar familiar, finacial financial, finaly finally, flexability flexibility,
foward forward, freind friend, freqent frequent, futher further, garantee guarantee, gaurantee guarantee, goverment
government, guarentee guarantee, guidence guidance, happend happened, hieght height, hygene hygiene, imediately
immediately, immediatley immediately, immediatly immediately, implementaion implementation, implemention
implementation, improvemnt improvement, improvment improvement, improvments improvements, incease increase, increace
increase, increse increase, independant independent, infomation information, informaton information, inital initial,
initative initiative, initiatve initiative, interupt interrupt, intrest interest, knowledgable knowledgeable, knowlege
knowledge, langauge language, liason liaison, libary library, maintainance maintenance, maintainence maintenance,
maintenence maintenance, managment management, manditory mandatory, mangement management, measurment measurement,
mesurable measurable, mesure measure, millenium millennium, minumum minimum, mispell misspell, morgage mortgage,
neccessary necessary, necesary necessary, necessery necessary, noticable noticeable, ocasion occasion, occassion
occasion, occassionally occasionally, occured occurred, occurence occurrence, occuring occurring, occurrance
occurrence, opertunity opportunity, oportunity opportunity, oppurtunity opportunity, oranization organization,
organistion organisation, orginal original, overal overall, paralel parallel, particpants participants, particpate
participate, particulary particularly, pateint patient, pateints patients, patinet patient, peformance performance,
perfomance performance, performace performance, persistant persistent, personel personnel, posession possession,
posible possible, potentialy potentially, preceed precede, prefered preferred, preformance performance, presance
presence, privelege privilege, proccess process, proceedure procedure, proces process, productivty productivity,
profesional professional, proffesional professional, progam program, promiss promise, qualtiy quality, qualty quality,
quartely quarterly, quarterley quarterly, quater quarter, quaterly quarterly, questionaire questionnaire, questionare
questionnaire, realy really, reccomend recommend, reccommend recommend, recieve receive, recieved received, recieves
receives, recieving receiving, recomend recommend, recomended recommended, recuring recurring, reduse reduce, referal
referral, refered referred, refering referring, releive relieve, reletionship relationship, relevent relevant,
reliabilty reliability, remeber remember, reponse response, reponsible responsible, responce response, responsability
responsibility, responsable responsible, responsibilty responsibility, restaraunt restaurant, resturant restaurant,
retension retention, retenton retention, saftey safety, safty safety, satifaction satisfaction, satisfation
satisfaction, satisfction satisfaction, satisfed satisfied, satisifed satisfied, scedule schedule, schdule schedule,
seperate separate, seperated separated, seperately separately, servise service, sevice service, shedule schedule,
similiar similar, sincerly sincerely, speach speech, strenght strength, strenghten strengthen, strenghts strengths,
succes success, succesful successful, succesfull successful, succesfully successfully, successfull successful,
successfuly successfully, sucess success, sucessful successful, sufficent sufficient, suport support, supose suppose,
sustainabilty sustainability, targetted targeted, techincal technical, tecnical technical, teh the, temparature
temperature, temperary temporary, thier their, tommorow tomorrow, tommorrow tomorrow, tomorow tomorrow, tranform
transform, tranparency transparency, transparancy transparency, truely truly, turnaroud turnaround, unfortunatly
unfortunately, untill until, usefull useful, usualy usually, utilzation utilization, vaccum vacuum, visable visible,
visibilty visibility, volonteer volunteer, volunter volunteer, volunters volunteers, waht what, wich which, wiht with,
wokflow workflow, worflow workflow, wrokflow workflow, yeild yield
"""
SLIPS: Mapping[str, str] = dict(pair.split() for pair in _TABLE.split(","))
