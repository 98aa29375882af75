RETURN 'a' + "b", '\n\t\'\\\u00e9', `quoted name`, 1 =~ 'a.*' // comment
