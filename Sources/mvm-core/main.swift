import MVMCore
